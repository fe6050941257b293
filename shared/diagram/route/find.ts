import type { Point } from '../../document/argumentMap.ts'
import type { Ground, GroundLooks } from './ground.ts'
import type { StrandLooks, Strands } from './strands.ts'

/** What a search found, and all that it looked at on the way. */
export interface Find {
  readonly points: readonly Point[] | null
  readonly ground: GroundLooks
  readonly strands: StrandLooks
}

/**
 * What a search finds, or what it found before, in this routing or the last, if it would look at the very same things
 * again.
 *
 * @param name what it starts from, looks for and may spend.
 */
export function foundOnce(
  name: string,
  ground: Ground,
  strands: Strands,
  search: () => readonly Point[] | null,
): readonly Point[] | null {
  const now = strands.found(name, 'now')
  if (now !== undefined) return now.points
  const before = strands.found(name, 'before')
  const find = before !== undefined && ground.isAsBefore(before.ground) ? before : noted(ground, strands, search)
  strands.finds.set(name, [...(strands.finds.get(name) ?? []), find])
  return find.points
}

function noted(ground: Ground, strands: Strands, search: () => readonly Point[] | null): Find {
  const looks: { readonly ground: GroundLooks; readonly strands: StrandLooks } = { ground: [], strands: [] }
  ground.noteIn(looks.ground)
  strands.noteIn(looks.strands)
  const points = search()
  ground.noteIn(null)
  strands.noteIn(null)
  return { points, ...looks }
}
