import { expect, test } from 'vitest'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import { map } from '../../tests/support/mapNotation.ts'
import { makeGroup } from '../document/make.ts'
import { select, undo } from '../session/session.ts'
import { canRun } from './command.ts'
import { commandOf } from './table.ts'

const plain = map`
  A: One
  B: Two
  C: Three`
const zoos = {
  ...plain,
  groups: [
    makeGroup({ id: 'outer', title: 'Outer', claims: ['A'] }),
    makeGroup({ id: 'inner', parent: 'outer', claims: ['B'] }),
  ],
}
const at = (...selection: string[]) => new FakeWorkspace(zoos, selection)
const held = ({ session }: FakeWorkspace) => session.map.groups.map(({ claims }) => claims.join(' '))

test('a new group is named at once, and undone in one step', () => {
  const workspace = new FakeWorkspace(plain, ['A', 'C'])
  const named: string[] = []
  workspace.view.renameGroup = (group) => named.push(group)
  workspace.run(commandOf('claim.group'))
  expect(held(workspace)).toEqual(['A C'])
  expect(named).toEqual(workspace.session.map.groups.map(({ id }) => id))
  expect(undo(workspace.session).map).toBe(plain)
})

test('the innermost group round the selection is the one that is meant', () => {
  const both = at('A', 'B')
  both.run(commandOf('claim.ungroup'))
  expect(held(both)).toEqual(['B'])
  expect(canRun(commandOf('claim.ungroup'), at('A', 'C'))).toBe(false)
})

test('claims come into the group of the others that are selected, and leave theirs', () => {
  const more = at('B', 'C')
  more.run(commandOf('claim.joinGroup'))
  expect(held(more)).toEqual(['A', 'B C'])
  more.apply(select(more.session, ['B', 'C']))
  more.run(commandOf('claim.leaveGroup'))
  expect(held(more)).toEqual(['A'])
  expect(canRun(commandOf('claim.joinGroup'), at('A', 'B', 'C'))).toBe(false)
  expect(canRun(commandOf('claim.leaveGroup'), at('C'))).toBe(false)
})

test('a group is selected from within, then the one around it', () => {
  const workspace = at('A')
  workspace.run(commandOf('selection.group'))
  expect([...workspace.session.selection]).toEqual(['A', 'B'])
  expect(canRun(commandOf('selection.group'), workspace)).toBe(false)
})
