import { expect, test } from 'vitest'
import { sample } from '../../tests/support/sample.ts'
import { parseMap } from './file/parse.ts'
import { serialiseMap } from './file/serialise.ts'
import { sharing } from './sharing.ts'

test('what holds the same is the same object, and the map is the one that was read', () => {
  const before = sample
  const after = parseMap(serialiseMap(before).replace('No evidence from Mexico', 'Nothing from Mexico')).map
  const shared = sharing(before, after)
  expect(shared).toEqual(after)
  const others = shared.claims.filter((claim, index) => claim !== before.claims[index])
  expect(others.map(({ title }) => title)).toEqual(['Nothing from Mexico'])
  expect(shared.relations.every((relation, index) => relation === before.relations[index])).toBe(true)
})
