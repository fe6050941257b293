import { expect, test } from 'vitest'
import { keySearch } from './keySearch.ts'

test('nothing typed finds all', () => {
  expect(keySearch('  ')('Undo', 'Ctrl Z')).toBe(true)
})

test.each([
  ['undo', 'Undo', 'Ctrl Z'],
  ['next CLAIM', 'Next unanswered claim', 'N'],
  ['group ctrl', 'Group the claims', 'Ctrl G'],
  ['ctrl+z', 'Undo', 'Ctrl Z'],
  ['shift z', 'Redo', '⌘⇧Z'],
  ['⇧r', 'Re-attach…', '⇧ R'],
  ['ctrl +', 'Zoom in', 'Ctrl +'],
  ['ctrl++', 'Zoom in', 'Ctrl +'],
  ['ctrl -', 'Zoom out', 'Ctrl −'],
  ['left', 'Something', 'Ctrl ←'],
  ['f3', 'Next match', 'F3'],
  ['esc', 'Step back', 'Esc'],
])('“%s” finds “%s” with %s', (typed, words, keys) => {
  expect(keySearch(typed)(words, keys)).toBe(true)
})

test.each([
  // A single letter is a key: else nearly every command would be found.
  ['n', 'Undo and nothing else', 'Ctrl Z'],
  ['ctrl n', 'Next unanswered claim', 'N'],
  ['f', 'Next match', 'F3'],
  ['undo redo', 'Undo', 'Ctrl Z'],
])('“%s” doesn’t find “%s” with %s', (typed, words, keys) => {
  expect(keySearch(typed)(words, keys)).toBe(false)
})
