import { isStuck, type Placed, spread } from './spread.ts'

/** Distances that lanes fall back to one by one, px; at last they may lie anywhere. */
const GAPS = [14, 10, 8, 5, 2, 1, 0, -Infinity] as const
/** So often the gaps are narrowed at most. */
const TRIES = 100

/**
 * Positions for a crowd that lacks room somewhere: only the lanes that push each other out of it come nearer to each
 * other, step by step, and lie on each other only where there is not even a pixel for each. Null when that takes too long.
 */
export function squeeze(queue: readonly Placed[]): readonly number[] | null {
  const levels = queue.map(() => 0)
  const gapOf = (place: number, other: number) => GAPS[Math.min(levels[place] ?? 0, levels[other] ?? 0)] ?? -Infinity
  for (let tries = 0; tries < TRIES; tries += 1) {
    const settled = spread(queue, (lane) => lane.tight, gapOf)
    if (!isStuck(settled)) return settled
    const widest = Math.min(...[...settled.stuck].map((place) => levels[place] ?? 0))
    if (widest === GAPS.length - 1) return null
    for (const place of settled.stuck) if (levels[place] === widest) levels[place] = widest + 1
  }
  return null
}
