import { expect, test } from 'vitest'
import { makeClaim, makeMap, makeRelation } from '../../shared/document/make.ts'
import { whereabouts } from './whereabouts.ts'

const map = makeMap({
  claims: ['close', 'suffer', 'save', 'doubt'].map((id) => makeClaim({ id, text: id })),
  relations: [
    makeRelation({ id: 'r1', kind: 'support', from: ['suffer'], to: 'close' }),
    makeRelation({ id: 'r2', kind: 'rebut', from: ['save'], to: 'close' }),
    makeRelation({ id: 'r3', kind: 'rebut', from: ['doubt'], to: 'r1' }),
  ],
})

test('a claim says what bears on it, what it bears on, and which of how many it is', () => {
  expect(whereabouts(map, 'close')).toBe('1 support, 1 rebuttal. Claim 1 of 4')
  expect(whereabouts(map, 'suffer')).toBe('No replies. Supports “close”. Claim 2 of 4')
  expect(whereabouts(map, 'doubt')).toBe('No replies. Undercuts a step. Claim 4 of 4')
})
