import { expect, test } from 'vitest'
import { readOutline } from './readOutline.ts'

/** Each item as `depth sign text`. */
const read = (text: string) => readOutline(text)?.map(({ depth, sign, text }) => `${depth} ${sign ?? '·'} ${text}`)

test('what Rejoinder copies as an outline, with its signs and further lines', () => {
  expect(read('- Zoos\n  - + Animals\n    suffer\n  - & Needlessly\n    - − Nobody knows\n- Parks\n')).toEqual([
    '0 · Zoos',
    '1 support Animals\nsuffer',
    '1 premise Needlessly',
    '2 rebut Nobody knows',
    '0 · Parks',
  ])
})

test('an outline by indentation alone, in blanks or tabs', () => {
  expect(read('Zoos\n\tAnimals suffer\n\t\tThey are bored\n\tMoney')).toEqual([
    '0 · Zoos',
    '1 · Animals suffer',
    '2 · They are bored',
    '1 · Money',
  ])
  expect(read('Zoos\n      Deep\n   Less')).toEqual(['0 · Zoos', '1 · Deep', '1 · Less'])
})

test('signs alone, where a hyphen rebuts', () => {
  expect(read('Zoos\n  + Animals suffer\n  - Zoos save species')).toEqual([
    '0 · Zoos',
    '1 support Animals suffer',
    '1 rebut Zoos save species',
  ])
})

test('headings stand over lists', () => {
  expect(read('# Zoos\n\nA park for animals\n\n## Against\n- They suffer\n  - Badly\n## For\n- They teach')).toEqual([
    '0 · Zoos\nA park for animals',
    '1 · Against',
    '2 · They suffer',
    '3 · Badly',
    '1 · For',
    '2 · They teach',
  ])
})

test('bullets and numbers', () => {
  expect(read('* One\n* Two')).toEqual(['0 · One', '0 · Two'])
  expect(read('1. One\n   2) Two\n10. Three')).toEqual(['0 · One', '1 · Two', '0 · Three'])
})

test.each([
  'Zoos should close',
  'One\nTwo',
  'One\n\n  Two, indented as a paragraph is',
  '',
  '\n',
  '-5 degrees\n-6 degrees',
])('any other text is none: %j', (text) => {
  expect(readOutline(text)).toBeNull()
})

test('takes no longer than it is long', () => {
  expect(readOutline(`- ${' '.repeat(500_000)}x\n`.repeat(2))?.length).toBe(2)
  expect(readOutline(Array.from({ length: 20_000 }, (_, at) => `${' '.repeat(at % 50)}- x`).join('\n'))?.length).toBe(
    20_000,
  )
})
