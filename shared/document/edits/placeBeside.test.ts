import { expect, test } from 'vitest'
import { map, outline, show } from '../../../tests/support/mapNotation.ts'
import { placeBeside } from './placeBeside.ts'

const zoos = map`
  C0: Zoos should close
    + C1: Animals suffer
      - C2: Keepers care
    - C3: Zoos teach
    & C4: Teaching matters
    + C5: Zoos cost much
  D0: Parks should open`

test('a claim goes with its branch before or behind a sibling', () => {
  expect(show(placeBeside(zoos, 'C5', 'C1', 'before'))).toBe(outline`
    C0: Zoos should close
      + C5: Zoos cost much
      + C1: Animals suffer
        - C2: Keepers care
      - C3: Zoos teach
      & C4: Teaching matters
    D0: Parks should open`)
})

test('linked premises stay together, and change places among themselves', () => {
  const moved = placeBeside(zoos, 'C4', 'C5', 'behind')
  expect(moved.relations.map(({ id }) => id)).toEqual(['r1', 'r2', 'r4', 'r3'])
  expect(placeBeside(zoos, 'C4', 'C3', 'before').relations[2]?.from).toEqual(['C4', 'C3'])
})

test('roots stand as the claims do', () => {
  expect(placeBeside(zoos, 'D0', 'C0', 'before').claims[0]?.id).toBe('D0')
})

test('nothing changes where it stands there, or where they are no siblings', () => {
  expect(placeBeside(zoos, 'C3', 'C1', 'behind')).toBe(zoos)
  expect(placeBeside(zoos, 'C2', 'C3', 'before')).toBe(zoos)
  expect(placeBeside(zoos, 'C1', 'C1', 'before')).toBe(zoos)
  expect(() => placeBeside(zoos, 'gone', 'C1', 'before')).toThrow('gone')
})
