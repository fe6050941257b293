import { describe, expect, test } from 'vitest'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { canRun } from './command.ts'
import { selectionCommands } from './selection.ts'

type Id = (typeof selectionCommands)[number]['id']

function commandOf(id: Id) {
  const command = selectionCommands.find((one) => one.id === id)
  if (command === undefined) throw new Error(`There is no command “${id}”.`)
  return command
}

const zoos = map`
  C0: Zoos should close @us
    + C1: Animals suffer @us
      - C2: Zoo animals live longer @them
    - C3: Zoos save species @them
      - C4: Few are set free @us
    - C5: Zoos teach @them`

const selectedAfter = (id: Id, workspace: FakeWorkspace): string[] => {
  workspace.run(commandOf(id))
  return [...workspace.session.selection]
}

describe('the next unanswered claim', () => {
  test('goes round all that nobody answered', () => {
    const workspace = new FakeWorkspace(zoos, ['C1'])
    const round = Array.from({ length: 4 }, () => selectedAfter('selection.nextUnanswered', workspace)[0])
    expect(new Set(round)).toEqual(new Set(['C2', 'C4', 'C5']))
    expect(round[3]).toBe(round[0])
  })

  test('needs one', () => {
    expect(canRun(commandOf('selection.nextUnanswered'), new FakeWorkspace(map`C0: Zoos should close`))).toBe(false)
  })
})

test('all claims are those that are seen', () => {
  const folded = changeClaims(zoos, ['C1'], { folded: true })
  expect(selectedAfter('selection.all', new FakeWorkspace(folded))).toEqual(['C0', 'C1', 'C3', 'C4', 'C5'])
})

test('nothing is selected after Esc, and then there is nothing to clear', () => {
  const workspace = new FakeWorkspace(zoos, ['C1', 'C2'])
  expect(selectedAfter('selection.clear', workspace)).toEqual([])
  expect(canRun(commandOf('selection.clear'), workspace)).toBe(false)
})
