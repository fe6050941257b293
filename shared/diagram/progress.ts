/** Hears which share of the work is done, 0–1. */
export type OnProgress = (share: number) => void

/** Hears of a piece of the work that begins and ends at these shares of the whole. */
export const within = (onProgress: OnProgress | undefined, from: number, to: number): OnProgress | undefined =>
  onProgress && ((share) => onProgress(from + share * (to - from)))
