import { expect, test } from 'vitest'
import { makeMap } from '../document/make.ts'
import { claimOf } from '../document/queries/lookup.ts'
import { saidBy } from './saidBy.ts'
import { openSession, type Session, undo } from './session.ts'
import { type Draft, finishWriting, startDraft, startWriting, write } from './writing.ts'

const round = makeMap({
  parties: [
    { id: 'us', name: 'Reformers', short: 'Ref' },
    { id: 'them', name: 'Keepers' },
  ],
  turns: [
    { id: 't1', name: 'Opening', party: 'us' },
    { id: 't2', name: 'Answer', party: 'them' },
  ],
  claims: [
    { id: 'C0', text: 'Zoos should close', party: 'us', speaker: 'Ada', turn: 't1' },
    { id: 'C1', text: 'Zoos save species', party: 'them', speaker: 'Ben', turn: 't2' },
  ],
})

const reply: Draft = {
  claim: { id: 'new', party: 'us', speaker: 'Ada', turn: 't1' },
  relation: { id: 'tie', kind: 'support', from: ['new'], to: 'C0' },
}
/** What is typed letter by letter; where the field's text was changed, it goes on from there. */
const typed = (session: Session, text: string): Session =>
  [...text].reduce((now, letter, at) => write(now, (now.writing?.text ?? '') + letter, at * 100), session)
const saying = (text: string) => typed(startDraft(openSession(round, true), reply), text)
function claimAfter(text: string) {
  const { map } = finishWriting(saying(text))
  const { party, speaker, turn, text: words } = claimOf(map, 'new')
  return { party: map.parties.find(({ id }) => id === party)?.name, speaker, turn, words }
}

test('only a text that begins with a name and a colon says who speaks', () => {
  expect(saidBy('@Ada: they suffer')).toEqual({ names: ['Ada'], words: 'they suffer' })
  for (const text of ['Ada: they suffer', '@Ada', '@Ada:', '@: they', '@a, b, c, d: they'])
    expect(saidBy(text)).toBeNull()
})

test.each([
  ['@keepers: They are safe', 'Keepers', '', undefined],
  ['@Ben: They are safe', 'Keepers', 'Ben', 't2'],
  ['@Cleo: They are safe', 'Reformers', 'Cleo', 't1'],
  ['@Answer: They are safe', 'Keepers', 'Ada', 't2'],
  ['@Keepers, Dan: They are safe', 'Keepers', 'Dan', undefined],
  ['@Keepers, Dan, answer: They are safe', 'Keepers', 'Dan', 't2'],
  ['@Vets, Eve: They are safe', 'Vets', 'Eve', undefined],
])('%s', (text, party, speaker, turn) => {
  expect(claimAfter(text)).toEqual({ party, speaker, turn, words: 'They are safe' })
})

test('a party and a turn that are new come with the claim, and go with it in one undo step', () => {
  const after = finishWriting(saying('@Vets, Eve, Testimony: They are safe'))
  expect(after.map.parties.at(-1)?.name).toBe('Vets')
  expect(after.map.turns.at(-1)).toMatchObject({ name: 'Testimony', party: after.map.parties.at(-1)?.id })
  expect(undo(after).map).toBe(round)
})

test('while there are no words yet, the map has neither the claim nor its party', () => {
  const session = saying('@Vets, Eve: ')
  expect(session.writing?.text).toBe('')
  expect(session.map).toBe(round)
  expect(finishWriting(session).map).toBe(round)
})

test('before the words of a claim that is there, it changes who says it', () => {
  const session = write(startWriting(openSession(round, true), 'C1'), '@Ada: Zoos save species', 0)
  expect(claimOf(session.map, 'C1')).toMatchObject({ party: 'us', speaker: 'Ada', text: 'Zoos save species' })
  expect(undo(finishWriting(session)).map).toBe(round)
})
