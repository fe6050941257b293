import { beforeEach, expect, test, vi } from 'vitest'
import { changeClaims } from '../../../shared/document/edits/changeClaims.ts'
import { serialisedPieces, serialiseMap } from '../../../shared/document/file/serialise.ts'
import { argumentLike } from '../../../tests/support/argumentLike.ts'
import { createEncoder } from './bytesOfMap.ts'

beforeEach(() => vi.stubGlobal('document', { hidden: false }))

const map = argumentLike({ seed: 3, claims: 300, ties: 0.1, undercuts: 0.1, pinned: 0, folded: 0, direction: 'right' })
const [first] = map.claims
const changed = changeClaims(map, [first?.id ?? ''], { text: 'Zürich, 東京 🦓' })

test('a map is kept as it would be saved, however it changed since', async () => {
  const bytesOf = createEncoder()
  for (const one of [map, changed, map, { ...map, claims: [], relations: [] }])
    expect(new TextDecoder().decode(await bytesOf(one))).toBe(serialiseMap(one))
})

test('of a large map only the piece is written anew that changed', () => {
  const before = new Set(serialisedPieces(map))
  const anew = [...serialisedPieces(changed)].filter((piece) => !before.has(piece))
  expect(anew).toHaveLength(1)
  expect(anew.join('').length).toBeLessThan(serialiseMap(map).length / 4)
})
