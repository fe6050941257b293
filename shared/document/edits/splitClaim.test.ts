import { expect, test } from 'vitest'
import { map, outline, show } from '../../../tests/support/mapNotation.ts'
import { changeClaims } from './changeClaims.ts'
import { splitClaim } from './splitClaim.ts'

const zoos = map`
  C0: Zoos should close
    + [s] C1: Animals suffer @us /t1
    + [linked] C2: They cost money
    & C3: Money is short`

function split(id: string, text: string) {
  let count = 0
  const before = changeClaims(zoos, [id], { text })
  return splitClaim(before, id, () => `n${++count}`)
}

test('each line becomes a claim that bears on the same, said by the same party', () => {
  expect(show(split('C1', 'Animals suffer\n\n They are bored \nThey die young'))).toBe(outline`
    C0: Zoos should close
      + [s] C1: Animals suffer @us /t1
      + [linked] C2: They cost money
      & C3: Money is short
      + [n2] n1: They are bored @us /t1
      + [n4] n3: They die young @us /t1`)
})

test('of a linked premise they become further ones', () => {
  expect(split('C3', 'Money is short\nTaxes are high\nDebts too').relations[1]).toMatchObject({
    id: 'linked',
    from: ['C2', 'C3', 'n1', 'n2'],
  })
})

test('one line is nothing to split', () => {
  expect(splitClaim(zoos, 'C1', () => 'n')).toBe(zoos)
})
