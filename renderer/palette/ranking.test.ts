import { expect, test } from 'vitest'
import { fromMatch, type Piece, rank, type Sought } from './ranking.ts'

const commands = [
  { name: 'Undercut this step', hints: ['rebut a relation', 'attack a step'] },
  { name: 'Support this claim', hints: ['reply'] },
  { name: 'Answer the unanswered rebuttal', hints: [] },
  { name: 'Rebut this claim', hints: ['attack'] },
]
const names = (query: string, items: readonly Sought[] = commands) => rank(query, items, 9).map(({ item }) => item.name)
const shown = (pieces: readonly Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')

test('a name that begins so comes first, then other names, then what is found by its hint', () => {
  expect(names('reb')).toEqual(['Rebut this claim', 'Answer the unanswered rebuttal', 'Undercut this step'])
})

test('what was typed is marked, in the name or in the hint where it was found', () => {
  const [first, , last] = rank('reb', commands, 9)
  expect(shown(first?.name ?? [])).toBe('[Reb]ut this claim')
  expect(first?.hint).toEqual([])
  expect(shown(last?.name ?? [])).toBe('Undercut this step')
  expect(shown(last?.hint ?? [])).toBe('[reb]ut a relation')
})

test.each([
  ['a swapped letter', 'suppotr', 'Support this claim'],
  ['a missing letter', 'undrcut', 'Undercut this step'],
  ['a letter too many', 'annswer', 'Answer the unanswered rebuttal'],
  ['words in another order', 'claim rebut', 'Rebut this claim'],
  ['capitals', 'REBUT THIS', 'Rebut this claim'],
])('%s is forgiven', (_, query, name) => {
  expect(names(query)).toContain(name)
})

test('nothing is found by what nothing holds, and all by nothing', () => {
  expect(names('zebra')).toEqual([])
  expect(names('  ')).toEqual(commands.map(({ name }) => name))
})

test.each([
  ['brücke', 'Über die Brücke'],
  ['中国', '芬太尼危机并非中国造成'],
  ['отве', 'Кто отвечает'],
])('words of any script are found: %s', (query, name) => {
  const items = ['Über die Brücke', '芬太尼危机并非中国造成', 'Кто отвечает'].map((one) => ({ name: one, hints: [] }))
  expect(names(query, items)).toEqual([name])
})

test('no more than the limit is listed, even of what is found too often to be ranked', () => {
  const many = Array.from({ length: 5_000 }, (_, index) => ({ name: `The claim number ${index}`, hints: [] }))
  const found = rank('claim', many, 5)
  expect(found).toHaveLength(5)
  expect(shown(found[0]?.name ?? [])).toBe('The [claim] number 0')
})

test('a long text is shown from shortly before what was found in it', () => {
  const name = `${'One word after the other '.repeat(8)}and then the harbour at last`
  const [found] = rank('harbour', [{ name, hints: [] }], 1)
  const cut = shown(fromMatch(found?.name ?? []))
  expect(cut).toMatch(/^… \S.{0,30}\[harbour\] at last$/)
  expect(
    shown(
      fromMatch([
        { text: 'short ', marked: false },
        { text: 'one', marked: true },
      ]),
    ),
  ).toBe('short [one]')
})

test('accents are forgiven, and what was typed is marked in the very letters', () => {
  const [found] = rank('resume', [{ name: 'The Résumé of it', hints: [] }], 9)
  expect(shown(found?.name ?? [])).toBe('The [Résumé] of it')
})

test('of what begins alike the one that was used lately comes first', () => {
  const items = ['Show the outline', 'Show the inspector', 'Hide and show'].map((name) => ({ name, hints: [] }))
  const found = rank('show', items, 9, ({ name }) => name === 'Show the inspector').map(({ item }) => item.name)
  expect(found[0]).toBe('Show the inspector')
  expect(found.at(-1)).toBe('Hide and show')
})
