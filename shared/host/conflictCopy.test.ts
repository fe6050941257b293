import { expect, test } from 'vitest'
import { conflictCopy } from './conflictCopy.ts'

test.each([
  'zoos (Ada’s conflicted copy 2026-12-01).argmap',
  "zoos (ada-pc's conflicted copy 2026-12-01 (1)).argmap",
  'zoos (Case Conflict).argmap',
  'zoos (conflicted copy 2026-12-01 120000).argmap',
  'zoos_conflict-20261201-120000.argmap',
  'zoos.sync-conflict-20261201-120000-ABCDEFG.argmap',
  'zoos (SFConflict ada@example.com 2026-12-01-12-00-00).argmap',
  'zoos[Conflict].argmap',
  'zoos (In Konflikt stehende Kopie von Ada 2026-12-01).argmap',
  'zoos (Copie en conflit de Ada 2026-12-01).argmap',
])('%s is a copy of a conflict', (other) => {
  expect(conflictCopy('zoos.argmap', other)).toBe('certain')
})

test.each(['zoos (1).argmap', 'zoos(2).argmap', 'zoos 2.argmap', 'zoos-LAPTOP-AB12CD3.argmap'])(
  '%s may be one',
  (other) => {
    expect(conflictCopy('zoos.argmap', other)).toBe('likely')
  },
)

test.each([
  'zoos.argmap',
  'zoos and conflicts.argmap',
  'zoos2.argmap',
  'zoos (draft).argmap',
  'zoos (conflicted copy).svg',
  'parks (conflicted copy).argmap',
  'zoos',
])('%s is none', (other) => {
  expect(conflictCopy('zoos.argmap', other)).toBeNull()
})

test('a name without an ending has copies too', () => {
  expect(conflictCopy('zoos', 'zoos (conflicted copy)')).toBe('certain')
  expect(conflictCopy('.zoos', '.zoos (conflicted copy)')).toBe('certain')
})
