import { expect, test } from 'vitest'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { outlineOf } from '../document/queries/outline.ts'
import { canRun } from './command.ts'
import { commandOf } from './table.ts'

const zoos = map`
  C0: Zoos should close !
    + C1: Animals suffer
      - C2: Keepers care
    - C3: Zoos teach
    + C4: Zoos cost much`

const childrenIn = ({ session }: FakeWorkspace, id: string) => outlineOf(session.map).entries.get(id)?.children

test('a claim goes under the one above it and out again, each one undo step', () => {
  const workspace = new FakeWorkspace(zoos, ['C3'])
  workspace.run(commandOf('claim.indent'))
  expect(childrenIn(workspace, 'C1')).toEqual(['C2', 'C3'])
  expect([...workspace.session.selection]).toEqual(['C3'])
  workspace.run(commandOf('claim.outdent'))
  expect(childrenIn(workspace, 'C0')).toEqual(['C1', 'C3', 'C4'])
  workspace.run(commandOf('edit.undo'))
  workspace.run(commandOf('edit.undo'))
  expect(workspace.session.map).toBe(zoos)
})

test('a claim that goes out stands right below the one that it hung on', () => {
  const workspace = new FakeWorkspace(zoos, ['C2'])
  workspace.run(commandOf('claim.outdent'))
  expect(childrenIn(workspace, 'C0')).toEqual(['C1', 'C2', 'C3', 'C4'])
})

test('a claim goes up and down among its siblings, and no farther', () => {
  const workspace = new FakeWorkspace(zoos, ['C3'])
  workspace.run(commandOf('claim.earlier'))
  expect(childrenIn(workspace, 'C0')).toEqual(['C3', 'C1', 'C4'])
  expect(canRun(commandOf('claim.earlier'), workspace)).toBe(false)
  expect(canRun(commandOf('claim.indent'), workspace)).toBe(false)
  workspace.run(commandOf('claim.later'))
  workspace.run(commandOf('claim.later'))
  expect(childrenIn(workspace, 'C0')).toEqual(['C1', 'C4', 'C3'])
  expect(canRun(commandOf('claim.later'), workspace)).toBe(false)
})
