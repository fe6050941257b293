import { expect, test } from 'vitest'
import { outlineOf } from '../../../shared/document/queries/outline.ts'
import { map } from '../../../tests/support/mapNotation.ts'
import { rowsOf } from './rows.ts'

const zoos = outlineOf(map`
  C0: Zoos should close !
    + C1: Animals suffer
      - C2: Keepers care for them
    - C3: Zoos save species`)

const shown = (collapsed: readonly string[], found: ReadonlySet<string> | null = null) =>
  rowsOf(zoos, new Set(collapsed), found).map(({ claim, depth, expanded }) => {
    const mark = expanded === null ? '' : expanded ? ' open' : ' closed'
    return `${'  '.repeat(depth)}${claim}${mark}`
  })

test('rows stand as the outline has them, children under their parent', () => {
  expect(shown([])).toEqual(['C0 open', '  C1 open', '    C2', '  C3'])
})

test('what is folded hides its branch', () => {
  expect(shown(['C1'])).toEqual(['C0 open', '  C1 closed', '  C3'])
})

test('what was found is shown with the way there, folded or not', () => {
  expect(shown(['C0', 'C1'], new Set(['C2']))).toEqual(['C0 open', '  C1 open', '    C2'])
  expect(shown([], new Set())).toEqual([])
})

test('a row knows its place among those that are shown beside it', () => {
  const places = (found: ReadonlySet<string> | null) =>
    rowsOf(zoos, new Set(), found).map(({ claim, place, siblings }) => `${claim} ${place}/${siblings}`)
  expect(places(null)).toEqual(['C0 1/1', 'C1 1/2', 'C2 1/1', 'C3 2/2'])
  expect(places(new Set(['C3']))).toEqual(['C0 1/1', 'C3 1/1'])
})

test('what was found is told from what leads there', () => {
  expect(rowsOf(zoos, new Set(), new Set(['C0', 'C3'])).map(({ claim, found }) => [claim, found])).toEqual([
    ['C0', true],
    ['C3', true],
  ])
  expect(rowsOf(zoos, new Set(), new Set(['C2'])).map(({ found }) => found)).toEqual([false, false, true])
})
