import { expect, test } from 'vitest'
import { matching } from './comboOptions.ts'

const options = [
  { id: 'a', name: 'Bad analogy' },
  { id: 'b', name: 'Analogy', detail: 'Two cases are alike' },
  { id: 'c', name: 'Sign' },
]
const ids = (typed: string) => matching(options, typed).map(({ id }) => id)

test('options are found by name and detail, and those that begin so come first', () => {
  expect(ids('ANALOG')).toEqual(['b', 'a'])
  expect(ids('cases')).toEqual(['b'])
  expect(ids('Análogy')).toEqual(['b', 'a'])
  expect(ids(' ')).toEqual(['a', 'b', 'c'])
  expect(ids('none')).toEqual([])
})
