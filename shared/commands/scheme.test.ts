import { describe, expect, test } from 'vitest'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { changeRelation } from '../document/edits/changeRelation.ts'
import { relationOf } from '../document/queries/lookup.ts'
import { questionsOf } from '../reasoning/schemes/questionsOf.ts'
import { undo } from '../session/session.ts'
import { finishWriting } from '../session/writing.ts'
import { canRun } from './command.ts'
import { type Raising, raise } from './scheme.ts'
import { commandOf } from './table.ts'

const plain = map`
  C0: Zoos should close ! @us
    + [s] C1: A vet says so @us
    - [x] C2: Zoos save species @them`
const said = changeRelation(plain, 's', { scheme: 'position-to-know' })
const QUESTION = commandOf('claim.question')

function raised(question: number, raising: Raising) {
  const workspace = new FakeWorkspace(said, ['s'])
  const step = relationOf(said, 's')
  const asked = questionsOf(said, step)[question]
  if (asked === undefined) throw new Error('There is no such question.')
  raise(workspace, step, asked, raising)
  workspace.type('She was never there')
  return workspace.session.map.relations.at(-1)
}

describe('a critical question', () => {
  test('becomes a claim of the other side, which names it', () => {
    const workspace = new FakeWorkspace(said, ['C1'])
    workspace.run(QUESTION)
    workspace.type('She was never there')
    const { map: after } = workspace.session
    expect(after.claims.at(-1)).toMatchObject({ text: 'She was never there', party: 'them' })
    expect(after.relations.at(-1)).toMatchObject({ kind: 'rebut', to: 'C1', question: 'position-to-know/place' })
    expect(undo(finishWriting(workspace.session)).map).toBe(said)
  })

  test('attacks the step or a claim, as it is asked to', () => {
    expect(raised(0, 'usual')?.to).toBe('C1')
    expect(raised(0, 'undercut')?.to).toBe('s')
    expect(raised(2, 'usual')?.to).toBe('s')
    expect(raised(2, 'rebut')?.to).toBe('C0')
  })

  test('is the next that nobody raised, until none is left', () => {
    const workspace = new FakeWorkspace(said, ['s'])
    for (const question of ['place', 'words', 'honesty']) {
      workspace.apply({ ...workspace.session, selection: new Set(['s']) })
      workspace.run(QUESTION)
      workspace.type(`On ${question}`)
      workspace.apply(finishWriting(workspace.session))
      expect(workspace.session.map.relations.at(-1)?.question).toBe(`position-to-know/${question}`)
    }
    workspace.apply({ ...workspace.session, selection: new Set(['s']) })
    expect(canRun(QUESTION, workspace)).toBe(false)
  })

  test('is none of a step without a scheme', () => {
    expect(canRun(QUESTION, new FakeWorkspace(plain, ['s']))).toBe(false)
    expect(canRun(QUESTION, new FakeWorkspace(said, ['x']))).toBe(false)
  })
})
