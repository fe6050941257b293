import { expect, test } from 'vitest'
import { makeClaim } from '../document/make.ts'
import { claimName } from './claimName.ts'

const name = (text: string, title = '') => claimName(makeClaim({ id: 'a', title, text }))

test('a claim is named by its title, else by its text on one line', () => {
  expect(name('Text', 'Title')).toBe('Title')
  expect(name('Two\n lines', ' ')).toBe('Two lines')
  expect(name(' \n')).toBe('untitled claim')
})

test('a long text is cut at a word', () => {
  expect(name(`${'word '.repeat(15)}last one`)).toBe(`${'word '.repeat(14)}word…`)
  expect(name(`${'a'.repeat(60)}, ${'b'.repeat(60)}`)).toBe(`${'a'.repeat(60)}…`)
  expect(name('x'.repeat(80))).toBe('x'.repeat(80))
  expect(name(`a${' '.repeat(1000)}b`)).toBe('a…')
})

test('a script without spaces is cut between characters', () => {
  expect(name('类'.repeat(100))).toBe(`${'类'.repeat(79)}…`)
  expect(name('😀'.repeat(50))).toBe(`${'😀'.repeat(39)}…`)
})
