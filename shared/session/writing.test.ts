import { describe, expect, test } from 'vitest'
import { map, outline, show } from '../../tests/support/mapNotation.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { changeMap } from '../document/edits/changeMap.ts'
import { IdInUseError } from '../document/edits/refusals.ts'
import { claimOf, claimsById, UnknownIdError } from '../document/queries/lookup.ts'
import { hiddenClaims } from '../document/queries/outline.ts'
import { isUnsaved, markSaved, openSession, redo, type Session, select } from './session.ts'
import {
  cancelWriting,
  type Draft,
  editBetween,
  finishWriting,
  shownMap,
  startDraft,
  startWriting,
  undoWriting,
  write,
} from './writing.ts'

const zoos = map`
  C0: Zoos should close
    + [s1] C1: Animals suffer
    - [x1] C2: Zoos save species`

const reply: Draft = {
  claim: { id: 'new', speaker: 'Ann' },
  relation: { id: 'tie', kind: 'support', from: ['new'], to: 'C2' },
}

const atWork = (): Session => select(openSession(zoos, true), ['C2'])
const seen = ({ map, selection }: Session): string => show(map, selection)
/** Types texts one after the other, 100 ms apart. */
const typed = (session: Session, texts: readonly string[], from = 0): Session =>
  texts.reduce((now, text, index) => write(now, text, from + 100 * index), session)
const textOf = (session: Session, id: string): string => claimOf(session.map, id).text

describe('a new claim', () => {
  test('shows at once and comes into the map with its first word', () => {
    const begun = startDraft(atWork(), reply)
    expect(begun.map).toBe(zoos)
    expect([...begun.selection]).toEqual(['new'])
    expect(claimsById(shownMap(begun)).has('new')).toBe(true)
    expect(seen(write(begun, 'Few', 0))).toBe(outline`
      C0: Zoos should close
        + [s1] C1: Animals suffer
        - [x1] C2: Zoos save species
          + [tie] new: Few |`)
  })

  test('is one undo step while the typing goes on, and what was selected before is selected again', () => {
    const written = finishWriting(typed(startDraft(atWork(), reply), ['F', 'Fe', 'Few']))
    const undone = undoWriting(written)
    expect(undone.map).toBe(zoos)
    expect([...undone.selection]).toEqual(['C2'])
    const redone = redo(undone)
    expect(redone.map).toBe(written.map)
    expect([...redone.selection]).toEqual(['new'])
  })

  test('is two undo steps after a pause of a second', () => {
    const paused = write(write(startDraft(atWork(), reply), 'Few', 0), 'Few do', 1_000)
    const once = undoWriting(finishWriting(paused))
    expect(textOf(once, 'new')).toBe('Few')
    expect([...once.selection]).toEqual(['new'])
    expect(undoWriting(once).map).toBe(zoos)
    const quick = write(write(startDraft(atWork(), reply), 'Few', 0), 'Few do', 999)
    expect(undoWriting(finishWriting(quick)).map).toBe(zoos)
  })

  test('that has no word is not made', () => {
    const before = atWork()
    expect(finishWriting(startDraft(before, reply))).toEqual(before)
    expect(finishWriting(write(startDraft(before, reply), ' \n', 0))).toEqual(before)
  })

  test('is gone when it is emptied, and comes again with the next word', () => {
    const emptied = typed(startDraft(atWork(), reply), ['F', ''])
    expect(emptied.map).toBe(zoos)
    expect(emptied.past).toBe(null)
    expect(claimsById(shownMap(emptied)).has('new')).toBe(true)
    const again = write(emptied, 'B', 300)
    expect(textOf(again, 'new')).toBe('B')
    expect(undoWriting(finishWriting(again)).map).toBe(zoos)
  })

  test('can be one more premise of a step', () => {
    const draft: Draft = { claim: { id: 'new' }, premiseOf: 's1' }
    expect(show(write(startDraft(atWork(), draft), 'They know it', 0).map)).toBe(outline`
      C0: Zoos should close
        + [s1] C1: Animals suffer
        & new: They know it
        - [x1] C2: Zoos save species`)
  })

  test('that would break a rule is refused before a word is written', () => {
    expect(() => startDraft(atWork(), { claim: { id: 'C1' } })).toThrow(IdInUseError)
    expect(() => startDraft(atWork(), { claim: { id: 'new' }, premiseOf: 'gone' })).toThrow(UnknownIdError)
  })

  test('keeps what was being written before it', () => {
    const first = write(startDraft(atWork(), { claim: { id: 'a' } }), 'First', 0)
    const second = write(startDraft(first, { claim: { id: 'b' } }), 'Second', 100)
    expect(undoWriting(finishWriting(second)).map).toBe(first.map)
  })
})

describe('a claim that is there', () => {
  const begun = () => startWriting(select(openSession(zoos, true), ['C0']), 'C1')

  test('changes with every keystroke, and back in one step', () => {
    const written = typed(begun(), ['Animals', 'Animals do'])
    expect(textOf(written, 'C1')).toBe('Animals do')
    expect([...written.selection]).toEqual(['C1'])
    expect(undoWriting(finishWriting(written)).map).toBe(zoos)
  })

  test('shows that it is empty, and has its old words again if it stays so', () => {
    const emptied = typed(begun(), ['A', ''])
    expect(textOf(emptied, 'C1')).toBe('A')
    expect(claimOf(shownMap(emptied), 'C1').text.trim()).toBe('')
    expect(finishWriting(emptied).map).toBe(zoos)
    expect(finishWriting(emptied).past).toBe(null)
  })

  test('may be emptied where it has a title', () => {
    const titled = map`C1: *Suffering* Animals suffer`
    const emptied = finishWriting(write(startWriting(openSession(titled, true), 'C1'), '', 0))
    expect(claimOf(emptied.map, 'C1')).toMatchObject({ title: 'Suffering', text: '' })
  })

  test('is not edited where nothing was written', () => {
    const left = finishWriting(begun())
    expect(left.map).toBe(zoos)
    expect(left.past).toBe(null)
    expect(finishWriting(write(begun(), 'Animals suffer', 0)).past).toBe(null)
  })

  test('must be there', () => {
    expect(() => startWriting(atWork(), 'gone')).toThrow(UnknownIdError)
  })

  test('is unfolded to be written in, which is an undo step of its own', () => {
    const folded = changeClaims(zoos, ['C0'], { folded: true })
    const writing = startWriting(openSession(folded, true), 'C1')
    expect(hiddenClaims(shownMap(writing)).size).toBe(0)
    expect(cancelWriting(write(writing, 'Animals are bored', 0)).map).toBe(writing.map)
    expect(undoWriting(writing).map).toBe(folded)
  })
})

describe('giving up', () => {
  test('leaves all as it was before the writing began, what can be redone too', () => {
    const undone = undoWriting(editBetween(atWork(), (map) => changeMap(map, { title: 'Zoos' })))
    const written = typed(startDraft(undone, reply), ['F', 'Fe'])
    expect(written.future).toBe(null)
    expect(cancelWriting(written)).toEqual(undone)
    expect(redo(cancelWriting(written)).map.title).toBe('Zoos')
  })

  test('leaves noted what was saved meanwhile', () => {
    const written = write(startDraft(atWork(), reply), 'Few', 0)
    const given = cancelWriting(markSaved(written, written.map))
    expect(given.map).toBe(zoos)
    expect(isUnsaved(given)).toBe(true)
  })
})

describe('undo while a card is written in', () => {
  test('takes the text along and goes on writing', () => {
    const paused = write(write(startWriting(atWork(), 'C1'), 'One', 0), 'One two', 5_000)
    const once = undoWriting(paused)
    expect(once.writing?.text).toBe('One')
    const twice = undoWriting(once)
    expect(twice.writing?.text).toBe('Animals suffer')
    expect(textOf(write(once, 'One three', 6_000), 'C1')).toBe('One three')
  })

  test('gives up a new claim', () => {
    const once = undoWriting(write(startDraft(atWork(), reply), 'Few', 0))
    expect(once).toMatchObject({ map: zoos, writing: null })
    expect([...once.selection]).toEqual(['C2'])
    expect(undoWriting(startDraft(atWork(), reply))).toEqual(atWork())
  })

  test('ends the writing when it comes to what was done before it, which Esc then brings back no more', () => {
    const named = editBetween(atWork(), (map) => changeMap(map, { title: 'Zoos' }))
    const undone = undoWriting(startWriting(named, 'C1'))
    expect(undone.map).toBe(zoos)
    expect(undone.writing).toBe(null)
    expect(redo(undone).map).toBe(named.map)
  })
})

test('another edit keeps what was being written, as a step of its own', () => {
  const written = write(startDraft(atWork(), reply), 'Few', 0)
  const edited = editBetween(written, (map) => changeMap(map, { title: 'Zoos' }))
  expect(edited.writing).toBe(null)
  expect(textOf(edited, 'new')).toBe('Few')
  expect(undoWriting(edited).map).toBe(written.map)
})
