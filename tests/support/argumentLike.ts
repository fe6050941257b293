import fc from 'fast-check'
import { FOLD_PILL, type MeasuredCard } from '../../shared/diagram/measure/measuredCard.ts'
import type { ArgumentMap, ClaimId } from '../../shared/document/argumentMap.ts'
import { makeGroup, makeMap } from '../../shared/document/make.ts'
import { hiddenClaims } from '../../shared/document/queries/outline.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export interface Likeness {
  readonly seed: number
  readonly claims: number
  /** Shares of the claims: tied to a second target, attacking a step, pinned, folded. */
  readonly ties: number
  readonly undercuts: number
  readonly pinned: number
  readonly folded: number
  readonly direction: 'right' | 'down'
}

/**
 * A map such as people make: trees of supports and rebuttals, some premises linked, some claims that also bear on
 * others (cycles among them), some undercuts and attacks on those. Of any size, and the same for the same likeness.
 */
export function argumentLike(likeness: Likeness): ArgumentMap {
  const { claims: count, ties, undercuts, pinned, folded, direction } = likeness
  const next = numbersFrom(likeness.seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const spread = Math.ceil(Math.sqrt(count)) * 300
  const claims = Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    text: `Claim ${index}`,
    width: next() < 0.8 ? 228 : 180 + below(181),
    folded: next() < folded,
    ...(next() < pinned ? { position: { x: below(spread), y: below(spread) } } : {}),
  }))
  const kind = () => (next() < 0.6 ? ('support' as const) : ('rebut' as const))
  const relations: { id: string; kind: 'support' | 'rebut'; from: string[]; to: string }[] = []
  const relate = (from: string[], to: string) => relations.push({ id: `r${relations.length}`, kind: kind(), from, to })
  for (let index = 1; index < count; index += 1) {
    if (next() < 0.04) continue
    const parent = below(index)
    const last = relations.at(-1)
    if (next() < 0.1 && last !== undefined && last.to !== `c${index}`) last.from.push(`c${index}`)
    else relate([`c${index}`], `c${next() < 0.7 ? Math.floor(parent / 3) : parent}`)
  }
  for (let tie = 0; tie < count * ties; tie += 1) relate([`c${below(count)}`], `c${below(count)}`)
  for (let tie = 0; tie < count * undercuts && relations.length > 0; tie += 1)
    relate([`c${below(count)}`], `r${below(relations.length)}`)
  return makeMap({ claims, relations, layout: { direction } })
}

/** The map with claims put into groups, some of these within others, the same for the same seed; some hold nothing. */
export function withGroups(map: ArgumentMap, seed: number, count: number): ArgumentMap {
  const next = numbersFrom(seed)
  const below = (limit: number) => Math.floor(next() * limit)
  const members = Array.from({ length: count }, (): ClaimId[] => [])
  // Runs of claims, so that relations lie within groups as well as between them.
  let group = 0
  for (const { id } of map.claims) {
    if (next() < 0.3) group = below(count + 1)
    members[group]?.push(id)
  }
  const groups = members.map((claims, index) => ({
    id: `g${index}`,
    title: `Group ${index}`,
    claims,
    ...(index > 0 && next() < 0.5 ? { parent: `g${below(index)}` } : {}),
  }))
  return { ...map, groups: groups.map(makeGroup) }
}

const share = (most: number) => fc.oneof(fc.constant(0), fc.double({ min: 0, max: most, noNaN: true }))

export const anyLikeness = (most: number): fc.Arbitrary<Likeness> =>
  fc.record({
    seed: fc.nat(),
    claims: fc.integer({ min: 0, max: most }),
    ties: share(0.3),
    undercuts: share(0.2),
    pinned: share(0.5),
    folded: share(0.2),
    direction: fc.constantFrom('right' as const, 'down' as const),
  })

/** Cards as tall as their claims' ids say, without ink: for what is only about places. */
export function plainCards(map: ArgumentMap): ReadonlyMap<ClaimId, MeasuredCard> {
  const hidden = hiddenClaims(map)
  const folded = new Set(hidden.values())
  const shown = map.claims.filter(({ id }) => !hidden.has(id))
  return new Map(
    shown.map(({ id, width }): [ClaimId, MeasuredCard] => {
      const height = 52 + 16 * ((id.charCodeAt(id.length - 1) * 7) % 5)
      return [id, { claim: id, width, height, shapes: [], description: '', hidden: folded.has(id) ? 1 : 0 }]
    }),
  )
}

/** What a card covers, its pill included. */
export const coveredBy = ({ hidden }: MeasuredCard, box: { x: number; y: number; width: number; height: number }) => ({
  ...box,
  height: box.height + (hidden > 0 ? FOLD_PILL : 0),
})
