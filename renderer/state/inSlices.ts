/** How long the window may be kept waiting, ms. */
const SLICE = 12

/**
 * Goes through what is computed piece by piece, and lets the window do other things in between. In a window that isn't
 * seen nobody waits, and its timers are slow.
 * @param slice how long it may be kept waiting, ms: less while someone types
 */
export async function inSlices<Piece>(
  pieces: Iterable<Piece>,
  take: (piece: Piece) => void,
  slice: number = SLICE,
): Promise<void> {
  let begun = performance.now()
  for (const piece of pieces) {
    take(piece)
    if (performance.now() - begun < slice || document.hidden) continue
    await new Promise((resolve) => setTimeout(resolve))
    begun = performance.now()
  }
}
