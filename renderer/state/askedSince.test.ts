import { expect, test } from 'vitest'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { changeClaims } from '../../shared/document/edits/changeClaims.ts'
import { deleteClaims } from '../../shared/document/edits/deleteClaims.ts'
import { argumentLike, plainCards } from '../../tests/support/argumentLike.ts'
import { askedFrom, askSince, type Sized } from './askedSince.ts'

const first = argumentLike({ seed: 3, claims: 60, ties: 0.1, undercuts: 0.1, pinned: 0, folded: 0, direction: 'right' })
const ids = first.claims.map(({ id }) => id)
const changes: readonly ((map: ArgumentMap) => ArgumentMap)[] = [
  (map) => map,
  (map) => changeClaims(map, [ids[7] ?? ''], { text: 'Other words' }),
  (map) => changeClaims(map, [ids[59] ?? ''], { position: { x: 4_000, y: 0 } }),
  (map) => deleteClaims(map, [ids[20] ?? '', ids[0] ?? '']),
  (map) => ({ ...map, claims: map.claims.toReversed() }),
  (map) => ({ ...map, claims: [], relations: [] }),
  () => first,
]

test('what another thread is asked arrives there as it is, but for its words', () => {
  let map = first
  let [sent, received]: [Sized | null, Sized | null] = [null, null]
  for (const change of [(same: ArgumentMap) => same, ...changes]) {
    map = change(map)
    const asked = { map, cards: plainCards(map) }
    received = askedFrom(received, structuredClone(askSince(sent, asked)))
    sent = asked
    const nothing = { title: '', text: '', note: '', tags: [], sources: [], quotes: [] }
    const wordless = map.claims.map((claim) => ({ ...claim, ...nothing }))
    expect(received.map).toEqual({ ...map, sources: [], claims: wordless })
    expect([...received.cards]).toEqual(
      [...asked.cards].map(([id, { width, height, hidden }]) => [id, { width, height, hidden }]),
    )
  }
})

test('nothing goes there that is as before, and no words', () => {
  const cards = plainCards(first)
  const before = { map: first, cards }
  const whole = JSON.stringify(askSince(null, before))
  expect(first.claims.every(({ text }) => text !== '' && !whole.includes(text))).toBe(true)
  const [one = ''] = ids
  const after = { map: changeClaims(first, [one], { text: 'Other words' }), cards }
  const { claims, relations, cards: sizes } = askSince(before, after)
  expect([claims.come.length, relations.come.length, sizes.come.length]).toEqual([1, 0, 0])
})
