import { describe, expect, test } from 'vitest'
import { commandOf, commands } from '../table.ts'
import { keysOf, keysRefusal, NO_OWN_KEYS, resetRefusal, shortcutOn, withOwnKey } from './ownKeys.ts'
import { areKeys, reservation } from './reservedKeys.ts'

const desktop = { kind: 'desktop', platform: 'linux' } as const
const tab = { kind: 'browser', platform: 'linux' } as const
const newClaim = commandOf('claim.new')
const remove = commandOf('edit.delete')
const next = commandOf('selection.nextUnanswered')
const given = (keys: string, own = NO_OWN_KEYS, command = newClaim) => withOwnKey(own, command, keys, desktop)

test('a key of one’s own stands in for all of the table’s', () => {
  expect(keysOf(remove, desktop, NO_OWN_KEYS)).toEqual(['Delete', 'Backspace'])
  expect(keysOf(remove, desktop, given('Alt+D', NO_OWN_KEYS, remove))).toEqual(['Alt+D'])
  expect(shortcutOn(commandOf('file.new'), tab, NO_OWN_KEYS)).toBe('Alt+N')
})

test('the table’s own key needs no entry', () => {
  const own = given('F7')
  expect(own.size).toBe(1)
  expect(given('C', own).size).toBe(0)
})

test('a key that another command has is refused by that command’s name, until that has another', () => {
  expect(keysRefusal(newClaim, 'N', desktop, NO_OWN_KEYS)).toBe(
    'N is the key of “Next unanswered claim”; give that another one first.',
  )
  expect(keysRefusal(newClaim, 'N', desktop, given('F8', NO_OWN_KEYS, next))).toBeNull()
  expect(keysRefusal(newClaim, 'Mod+C', desktop, NO_OWN_KEYS)).toContain('“Copy”')
})

test('a command can’t go back to a key that is another’s by now', () => {
  const own = given('N', given('F8', NO_OWN_KEYS, next))
  expect(resetRefusal(next, desktop, own)).toBe('N is the key of “New claim” now; give that another one first.')
  expect(resetRefusal(newClaim, desktop, own)).toBeNull()
})

test('a key that a later version gives away stays the person’s', () => {
  const own = new Map([['claim.new', 'Backspace']])
  expect(keysOf(remove, desktop, own)).toEqual(['Delete'])
})

describe('what is kept for others', () => {
  test.each([
    ['Mod+T', tab, 'browser'],
    ['Mod+W', desktop, 'window'],
    ['Alt+F4', desktop, 'system'],
    ['ArrowUp', desktop, 'arrow keys'],
    ['Space', tab, 'Space presses'],
    ['É', tab, 'no name'],
  ] as const)('%s', (keys, host, word) => {
    expect(reservation(keys, keys, host)).toContain(word)
  })

  test('none of the table’s keys, but for those that have another in a tab', () => {
    for (const command of commands)
      for (const host of [desktop, tab])
        for (const keys of keysOf(command, host, NO_OWN_KEYS).slice(0, 1)) {
          expect(areKeys(keys) || keys === 'Escape', keys).toBe(true)
          expect(keysRefusal(command, keys, host, NO_OWN_KEYS), keys).toBeNull()
        }
  })

  test('modifiers stand in one order', () => {
    expect(areKeys('Mod+Shift+K')).toBe(true)
    expect(areKeys('Shift+Mod+K')).toBe(false)
    expect(areKeys('Mod+')).toBe(false)
  })
})
