import { expect, test } from 'vitest'
import { type Arrangement, createArranger } from '../../shared/diagram/arrange.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { changeClaims } from '../../shared/document/edits/changeClaims.ts'
import { deleteClaims } from '../../shared/document/edits/deleteClaims.ts'
import { argumentLike, plainCards } from '../../tests/support/argumentLike.ts'
import { differenceFrom, madeAgain, madeFrom } from './madeSince.ts'

const first = argumentLike({ seed: 3, claims: 60, ties: 0.1, undercuts: 0.1, pinned: 0, folded: 0, direction: 'right' })
const last = first.claims.at(-1)?.id ?? ''
const changes: readonly ((map: ArgumentMap) => ArgumentMap)[] = [
  (map) => changeClaims(map, [last], { position: { x: 4_000, y: 0 } }),
  (map) => changeClaims(map, [last], { position: { x: 4_000, y: 400 } }),
  (map) => map,
  (map) => deleteClaims(map, [last]),
  (map) => ({ ...map, claims: map.claims.toReversed() }),
]

test('what is made on another thread arrives as it is, and what is as before as the same object', () => {
  const arrange = createArranger()
  let map = first
  let [sent, received]: [Arrangement | null, Arrangement | null] = [null, null]
  for (const change of [(same: ArgumentMap) => same, ...changes]) {
    map = change(map)
    const made = arrange(map, plainCards(map))
    const arrived = madeFrom(received, structuredClone(differenceFrom(sent, made)))
    expect([...arrived.boxes]).toEqual([...made.boxes])
    expect(arrived.routed).toEqual(made.routed)
    const [before, earlier] = [received, sent]
    if (before !== null && earlier !== null) {
      const kept = made.routed.filter((edge) => earlier.routed.includes(edge))
      expect(arrived.routed.filter((edge) => before.routed.includes(edge))).toHaveLength(kept.length)
    }
    ;[sent, received] = [made, arrived]
  }
})

test('what arrives whole is the same where it is as before', () => {
  const moved = changeClaims(first, [last], { position: { x: 4_000, y: 0 } })
  const [before, after] = [first, moved].map((map) => createArranger()(map, plainCards(map)))
  if (before === undefined || after === undefined) throw new Error('Nothing was arranged.')
  const again = madeAgain(before, structuredClone(after))
  expect({ boxes: [...again.boxes], routed: again.routed }).toEqual({ boxes: [...after.boxes], routed: after.routed })
  expect(again.routed.filter((edge) => before.routed.includes(edge)).length).toBeGreaterThan(0)
  expect(madeAgain(before, structuredClone(before))).toEqual({ boxes: before.boxes, routed: before.routed })
  expect(madeAgain(before, structuredClone(before)).routed).toBe(before.routed)
})
