import { expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import { rowsOf } from './rows.ts'

const zoos = map`
  C0: Zoos should close !
    + C1: Animals suffer
      - C2: Keepers care for them
    - C3: Zoos save species`

const shown = (collapsed: readonly string[], search = '') =>
  rowsOf(zoos, new Set(collapsed), search).map(({ claim, depth, expanded }) => {
    const mark = expanded === null ? '' : expanded ? ' open' : ' closed'
    return `${'  '.repeat(depth)}${claim}${mark}`
  })

test('rows stand as the outline has them, children under their parent', () => {
  expect(shown([])).toEqual(['C0 open', '  C1 open', '    C2', '  C3'])
})

test('what is folded hides its branch', () => {
  expect(shown(['C1'])).toEqual(['C0 open', '  C1 closed', '  C3'])
})

test('a search shows every claim with all its words, and the way there, folded or not', () => {
  expect(shown(['C0', 'C1'], 'them KEEPERS')).toEqual(['C0 open', '  C1 open', '    C2'])
  expect(shown([], 'lions')).toEqual([])
})

test('a row knows its place among those that are shown beside it', () => {
  const places = (search: string) =>
    rowsOf(zoos, new Set(), search).map(({ claim, place, siblings }) => `${claim} ${place}/${siblings}`)
  expect(places('')).toEqual(['C0 1/1', 'C1 1/2', 'C2 1/1', 'C3 2/2'])
  expect(places('species')).toEqual(['C0 1/1', 'C3 1/1'])
})

test('a search tells what it found from what leads there', () => {
  expect(rowsOf(zoos, new Set(), 'zoos').map(({ claim, found }) => [claim, found])).toEqual([
    ['C0', true],
    ['C3', true],
  ])
  expect(rowsOf(zoos, new Set(), 'keepers').map(({ found }) => found)).toEqual([false, false, true])
})
