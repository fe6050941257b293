import { describe, expect, test } from 'vitest'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import { map, outline, show } from '../../tests/support/mapNotation.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { claimOf } from '../document/queries/lookup.ts'
import { startDraft } from '../session/writing.ts'
import { canRun } from './command.ts'
import { editCommands } from './edit.ts'
import { newReply } from './replies.ts'

type Id = (typeof editCommands)[number]['id']

function commandOf(id: Id) {
  const command = editCommands.find((one) => one.id === id)
  if (command === undefined) throw new Error(`There is no command “${id}”.`)
  return command
}

const zoos = map`
  C0: Zoos should close
    + [s1] C1: Animals suffer
      - [x1] C2: Zoo animals live longer
        + [s2] C3: Statistics say so
    - [x2] C4: Zoos save species`

const on = (...selection: string[]): FakeWorkspace => new FakeWorkspace(zoos, selection)
const seen = ({ session }: FakeWorkspace): string => show(session.map, session.selection)

describe('deleting', () => {
  test('a claim selects what it hung on', () => {
    const workspace = on('C2')
    workspace.run(commandOf('edit.delete'))
    expect(seen(workspace)).toBe(outline`
      C0: Zoos should close
        + [s1] C1: Animals suffer |
        - [x2] C4: Zoos save species
      C3: Statistics say so`)
  })

  test('several selects what is left above the first', () => {
    const workspace = on('C2', 'C1')
    workspace.run(commandOf('edit.delete'))
    expect([...workspace.session.selection]).toEqual(['C0'])
  })

  test('a step leaves its premise', () => {
    const workspace = on('x2')
    workspace.run(commandOf('edit.delete'))
    expect(workspace.session.map.claims).toEqual(zoos.claims)
    expect(workspace.session.map.relations.map(({ id }) => id)).toEqual(['s1', 'x1', 's2'])
  })

  test('all leaves an empty map and nothing selected, and comes back in one step', () => {
    const workspace = on('C0', 'C1', 'C2', 'C3', 'C4', 's1')
    workspace.run(commandOf('edit.delete'))
    expect(workspace.session.map.claims).toEqual([])
    expect(workspace.session.selection.size).toBe(0)
    workspace.run(commandOf('edit.undo'))
    expect(workspace.session.map).toBe(zoos)
    expect(workspace.session.selection.size).toBe(6)
  })

  test('needs something selected', () => {
    expect(canRun(commandOf('edit.delete'), on())).toBe(false)
  })
})

describe('undo and redo', () => {
  test('go back and forth over what commands did', () => {
    const workspace = on('C2')
    expect(canRun(commandOf('edit.undo'), workspace)).toBe(false)
    workspace.run(commandOf('edit.delete'))
    const deleted = seen(workspace)
    workspace.run(commandOf('edit.undo'))
    expect(seen(workspace)).toBe(show(zoos, new Set(['C2'])))
    workspace.run(commandOf('edit.redo'))
    expect(seen(workspace)).toBe(deleted)
    expect(canRun(commandOf('edit.redo'), workspace)).toBe(false)
  })

  test('undo gives up a card that is begun, and then what came before it', () => {
    const workspace = on('C2')
    workspace.run(commandOf('edit.delete'))
    const { session } = workspace
    workspace.apply(startDraft(session, newReply(session.map, 'rebut', 'C1', { claim: 'a', relation: 'b' })))
    workspace.run(commandOf('edit.undo'))
    expect(workspace.session).toEqual(session)
    workspace.run(commandOf('edit.undo'))
    expect(workspace.session.map).toBe(zoos)
  })
})

const pinned = changeClaims(zoos, ['C1', 'C2', 'C4'], { position: { x: 10, y: 20 } })
const pinnedIn = ({ session }: FakeWorkspace) =>
  session.map.claims.flatMap(({ id, position }) => (position === undefined ? [] : [id]))

describe('tidying', () => {
  test('unpins the selected cards, or without any all', () => {
    const some = new FakeWorkspace(pinned, ['C1', 'C3'])
    some.run(commandOf('edit.tidy'))
    expect(pinnedIn(some)).toEqual(['C2', 'C4'])
    const all = new FakeWorkspace(pinned)
    all.run(commandOf('edit.tidy'))
    expect(pinnedIn(all)).toEqual([])
    all.run(commandOf('edit.undo'))
    expect(all.session.map).toBe(pinned)
  })

  test('needs a pinned card', () => {
    expect(canRun(commandOf('edit.tidy'), on('C1'))).toBe(false)
  })
})

describe('moving', () => {
  test.each([
    ['edit.moveLeft', -12, 0],
    ['edit.moveRight', 12, 0],
    ['edit.moveUp', 0, -12],
    ['edit.moveDown', 0, 12],
  ] as const)('%s pins the selected cards a step from where they are drawn', (id, x, y) => {
    const workspace = on('C1', 'C3')
    workspace.places.set('C1', { x: 100, y: 200.4 }).set('C4', { x: 0, y: 0 })
    workspace.run(commandOf(id))
    expect(claimOf(workspace.session.map, 'C1').position).toEqual({ x: 100 + x, y: 200 + y })
    // C3 is folded away and has no place, and C4 is not selected.
    expect(pinnedIn(workspace)).toEqual(['C1'])
  })

  test('needs a card', () => {
    expect(canRun(commandOf('edit.moveUp'), on('s1'))).toBe(false)
  })
})
