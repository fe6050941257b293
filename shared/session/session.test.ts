import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { argumentMapSchema, FILE_FORMAT, FILE_VERSION } from '../document/schema.ts'
import { edit, isUnsaved, openSession, redo, type Session, select, undo } from './session.ts'

const emptyMap: ArgumentMap = argumentMapSchema.parse({ format: FILE_FORMAT, version: FILE_VERSION })
const retitle = (title: string) => (map: ArgumentMap) => (map.title === title ? map : { ...map, title })

const anySteps = fc.array(fc.oneof(fc.record({ title: fc.string() }), fc.record({ select: fc.array(fc.string()) })))
const step = (session: Session, what: { title: string } | { select: string[] }) =>
  'title' in what ? edit(session, retitle(what.title)) : select(session, what.select)
const until = (session: Session, back: (session: Session) => Session): Session => {
  const before = back(session)
  return before === session ? session : until(before, back)
}

test('undo to the start gives the very map, and redo to the end the last one', () => {
  fc.assert(
    fc.property(anySteps, (steps) => {
      const last = steps.reduce(step, openSession(emptyMap, true))
      const first = until(last, undo)
      expect(first.map).toBe(emptyMap)
      expect(isUnsaved(first)).toBe(false)
      expect(until(first, redo).map).toBe(last.map)
    }),
  )
})

test('undo brings back what was selected before the edit', () => {
  const selected = select(openSession(emptyMap, true), ['C1', 's1'])
  const edited = select(edit(selected, retitle('New')), ['C2'])
  expect([...undo(edited).selection]).toEqual(['C1', 's1'])
})

test('what changes nothing leaves the session as it is', () => {
  const session = select(openSession(emptyMap, true), ['C1'])
  expect(edit(session, retitle(''))).toBe(session)
  expect(select(session, ['C1'])).toBe(session)
  expect(undo(session)).toBe(session)
  expect(redo(session)).toBe(session)
})

test('an edit after an undo drops what was undone', () => {
  const undone = undo(edit(openSession(emptyMap, true), retitle('One')))
  expect(redo(edit(undone, retitle('Two'))).map.title).toBe('Two')
})

test('a map without a file of its own is unsaved from the start', () => {
  expect(isUnsaved(openSession(emptyMap, false))).toBe(true)
})
