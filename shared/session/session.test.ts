import fc from 'fast-check'
import { expect, test } from 'vitest'
import { map, marked, show } from '../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { deleteClaims } from '../document/edits/deleteClaims.ts'
import { claimOf } from '../document/queries/lookup.ts'
import { argumentMapSchema, FILE_FORMAT, FILE_VERSION } from '../document/schema.ts'
import {
  edit,
  finishTyping,
  isUnsaved,
  markSaved,
  openSession,
  redo,
  type Session,
  select,
  takeBackTyping,
  type,
  undo,
} from './session.ts'

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

test('history grows by one link an edit, over the very links that were there', () => {
  const once = edit(openSession(emptyMap, true), retitle('One'))
  const twice = edit(once, retitle('Two'))
  expect(twice.past?.rest).toBe(once.past)
  expect(twice.past?.moment.map).toBe(once.map)
  expect(undo(twice).past).toBe(once.past)
  expect(undo(undo(twice)).future?.rest?.moment.map).toBe(twice.map)
})

test('a deleted claim comes back with its relations, its place in the list and on the map, and selected', () => {
  const { map: zoos, selection } = marked`
    C0: Zoos should close
      + [s1] C1: Animals suffer |
      & C2: They suffer needlessly
        ~ [u1] C3: Nobody knows what animals feel
      - C4: Zoos save species
        - C1:`
  const pinned = changeClaims(zoos, ['C1'], { position: { x: 24, y: -12 } })
  const deleted = edit(select(openSession(pinned, true), selection), (now) => deleteClaims(now, ['C1']))
  expect([...deleted.selection]).toEqual([])
  const back = undo(deleted)
  expect(back.map).toBe(pinned)
  expect(show(back.map, back.selection)).toBe(show(pinned, selection))
  expect(isUnsaved(back)).toBe(false)
})

test('typing into one subject is one step until a pause of a second, or until another subject', () => {
  const start = openSession(map`C1: Animals suffer`, true)
  const name = (title: string) => (now: ArgumentMap) => changeClaims(now, ['C1'], { title })
  const typed = type(type(start, 'title C1', 0, name('P')), 'title C1', 999, name('Pa'))
  expect(undo(typed).map).toBe(start.map)
  const paused = type(typed, 'title C1', 1_999, name('Pai'))
  expect(claimOf(undo(paused).map, 'C1').title).toBe('Pa')
  const elsewhere = type(typed, 'note C1', 1_000, (now) => changeClaims(now, ['C1'], { note: 'n' }))
  expect(undo(elsewhere).map).toBe(typed.map)
  const leftAndBack = type(select(typed, ['C1']), 'title C1', 1_000, name('Pai'))
  expect(undo(leftAndBack).map).toBe(typed.map)
})

test('what was edited while a save went on is unsaved', () => {
  const before = edit(openSession(emptyMap, true), retitle('One'))
  const after = edit(before, retitle('Two'))
  expect(isUnsaved(markSaved(before, before.map))).toBe(false)
  expect(isUnsaved(markSaved(after, before.map))).toBe(true)
  expect(isUnsaved(undo(markSaved(after, before.map)))).toBe(false)
})

test('typing that goes on is taken back whole, and nothing else is', () => {
  const start = edit(openSession(map`C1: Animals suffer`, true), retitle('Zoos'))
  const name = (title: string) => (now: ArgumentMap) => changeClaims(now, ['C1'], { title })
  const typed = type(type(start, 'title C1', 0, name('P')), 'title C1', 10, name('Pa'))
  const before = takeBackTyping(typed, 'title C1')
  expect([before.map, before.past, before.future]).toEqual([start.map, start.past, null])
  expect(takeBackTyping(typed, 'note C1')).toBe(typed)
  expect(takeBackTyping(finishTyping(typed), 'title C1').map).toBe(typed.map)
  expect(takeBackTyping(start, 'title C1')).toBe(start)
})
