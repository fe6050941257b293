import fc from 'fast-check'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { addClaim } from '../../shared/document/edits/addClaim.ts'
import { addRelation } from '../../shared/document/edits/addRelation.ts'
import { changeClaims } from '../../shared/document/edits/changeClaims.ts'
import { changeMap } from '../../shared/document/edits/changeMap.ts'
import { changeRelation } from '../../shared/document/edits/changeRelation.ts'
import { deleteClaims } from '../../shared/document/edits/deleteClaims.ts'
import { deleteRelations } from '../../shared/document/edits/deleteRelations.ts'
import { RejoinderError } from '../../shared/errors.ts'

type Edit = (map: ArgumentMap) => ArgumentMap

const at = <Item>(list: readonly Item[], place: number): Item | undefined => list[place % list.length]

const numbers = fc.tuple(fc.nat(), fc.nat(), fc.nat())
const edits: Readonly<Record<string, (a: number, b: number, c: number) => Edit>> = {
  words: (a, b) => (map) => changeClaims(map, [at(map.claims, a)?.id ?? ''], { text: `words ${b}` }),
  title: (a, b) => (map) => changeClaims(map, [at(map.claims, a)?.id ?? ''], { title: `title ${b}` }),
  party: (a, b) => (map) => changeClaims(map, [at(map.claims, a)?.id ?? ''], { party: at(map.parties, b)?.id }),
  turn: (a, b) => (map) => changeClaims(map, [at(map.claims, a)?.id ?? ''], { turn: at(map.turns, b)?.id }),
  contention: (a, b) => (map) => changeClaims(map, [at(map.claims, a)?.id ?? ''], { contention: b % 2 === 0 }),
  fold: (a, b) => (map) => changeClaims(map, [at(map.claims, a)?.id ?? ''], { folded: b % 2 === 0 }),
  sources: (a, b) => (map) =>
    changeClaims(map, [at(map.claims, a)?.id ?? ''], {
      sources: at(map.sources, b) === undefined ? [] : [at(map.sources, b)?.id ?? ''],
    }),
  claim: (a, b, c) => (map) => {
    const more = addClaim(map, { id: `new-${a}`, text: `new ${b}` })
    const target = at([...map.claims, ...map.relations], b)
    if (target === undefined || c % 5 === 0) return more
    return addRelation(more, {
      id: `by-${a}`,
      kind: c % 2 === 0 ? 'support' : 'rebut',
      from: [`new-${a}`],
      to: target.id,
    })
  },
  relation: (a, b, c) => (map) =>
    addRelation(map, {
      id: `more-${c}`,
      kind: c % 3 === 0 ? 'support' : 'rebut',
      from: [at(map.claims, a)?.id ?? ''],
      to: at([...map.claims, ...map.relations], b)?.id ?? '',
    }),
  kind: (a) => (map) => {
    const relation = at(map.relations, a)
    return changeRelation(map, relation?.id ?? '', { kind: relation?.kind === 'support' ? 'rebut' : 'support' })
  },
  target: (a, b) => (map) =>
    changeRelation(map, at(map.relations, a)?.id ?? '', { to: at([...map.claims, ...map.relations], b)?.id ?? '' }),
  premises: (a, b, c) => (map) =>
    changeRelation(map, at(map.relations, a)?.id ?? '', {
      from: [...new Set([at(map.claims, b)?.id ?? '', at(map.claims, c)?.id ?? ''])],
    }),
  note: (a, b) => (map) => changeRelation(map, at(map.relations, a)?.id ?? '', { note: `note ${b}` }),
  deleteClaim: (a) => (map) => deleteClaims(map, [at(map.claims, a)?.id ?? '']),
  deleteRelation: (a) => (map) => deleteRelations(map, [at(map.relations, a)?.id ?? '']),
  order: (a) => (map) => ({ ...map, claims: rolled(map.claims, a), relations: rolled(map.relations, a) }),
  turns: () => (map) => ({ ...map, turns: map.turns.toReversed() }),
  name: (a) => (map) => ({ ...map, parties: map.parties.map((party) => ({ ...party, name: `Party ${a}` })) }),
  title2: (a) => (map) => changeMap(map, { title: `Map ${a}` }),
}

const rolled = <Item>(list: readonly Item[], by: number): Item[] =>
  list.length === 0 ? [] : [...list.slice(by % list.length), ...list.slice(0, by % list.length)]

/** One edit of any kind; what breaks a rule leaves the map as it is. */
const anyEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom(...Object.keys(edits)), numbers)
  .map(([name, [a, b, c]]) => (map) => {
    try {
      return edits[name]?.(a, b, c)(map) ?? map
    } catch (error) {
      if (error instanceof RejoinderError) return map
      throw error
    }
  })

/** What a person does one after the other: edits, and `null` to undo the last of them. */
export const anyEdits = (most: number): fc.Arbitrary<readonly (Edit | null)[]> =>
  fc.array(fc.oneof({ weight: 5, arbitrary: anyEdit }, { weight: 1, arbitrary: fc.constant(null) }), {
    maxLength: most,
  })

/** The map, and what it is after each of the edits. */
export function mapsAfter(map: ArgumentMap, edits: readonly (Edit | null)[]): readonly ArgumentMap[] {
  const past = [map]
  const maps = [map]
  for (const edit of edits) {
    const now = past.at(-1) ?? map
    if (edit !== null) {
      const after = edit(now)
      if (after !== now) past.push(after)
    } else if (past.length > 1) past.pop()
    maps.push(past.at(-1) ?? map)
  }
  return maps
}
