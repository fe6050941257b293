import { expect, test } from 'vitest'
import { chordOf, commandFor } from './keymap.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})

test('a press is written as the table writes shortcuts, with each system’s own Mod key', () => {
  expect(chordOf(press('o', { ctrlKey: true }), 'linux')).toBe('Mod+O')
  expect(chordOf(press('o', { metaKey: true }), 'mac')).toBe('Mod+O')
  expect(chordOf(press('?', { shiftKey: true }), 'linux')).toBe('?')
  expect(chordOf(press('+', { ctrlKey: true, shiftKey: true }), 'linux')).toBe('Mod+=')
})

test('the other system’s Mod key is no Mod key', () => {
  expect(commandFor(press('o', { ctrlKey: true }), 'mac', true)).toBeUndefined()
  expect(commandFor(press('n', { metaKey: true }), 'linux', true)).toBeUndefined()
})

test('a bare letter acts only while the canvas has the focus', () => {
  expect(commandFor(press('n'), 'linux', true)?.id).toBe('selection.nextUnanswered')
  expect(commandFor(press('n'), 'linux', false)).toBeUndefined()
  expect(commandFor(press('0', { ctrlKey: true }), 'linux', false)?.id).toBe('view.fit')
})
