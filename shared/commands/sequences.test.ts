import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap, anyText } from '../../tests/support/anyMap.ts'
import { FakeWorkspace } from '../../tests/support/fakeWorkspace.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import { parseMap } from '../document/file/parse.ts'
import { serialiseMap } from '../document/file/serialise.ts'
import { brokenInvariants } from '../document/invariants.ts'
import { RejoinderError } from '../errors.ts'
import { redo, type Session, select, undo } from '../session/session.ts'
import { cancelWriting, finishWriting, shownMap } from '../session/writing.ts'
import { claimCommands } from './claim.ts'
import { copied, cut, pasted } from './clipboard/clipboard.ts'
import { type Command, canRun } from './command.ts'
import { editCommands } from './edit.ts'
import { groupCommands } from './groups.ts'
import { selectionCommands } from './selection.ts'

/** One thing that a person does. */
type Deed = (workspace: FakeWorkspace) => void

const pure: readonly Command[] = [...claimCommands, ...groupCommands, ...editCommands, ...selectionCommands].filter(
  (command: Command) => command.isNative !== true,
)

const running = (command: Command): Deed => {
  return (workspace) => {
    if (canRun(command, workspace)) workspace.run(command)
  }
}

const selecting = (places: readonly number[]): Deed => {
  return (workspace) => {
    const { map } = workspace.session
    const all = [...map.claims, ...map.relations]
    workspace.apply(
      select(
        finishWriting(workspace.session),
        places.flatMap((place) => all[place % all.length]?.id ?? []),
      ),
    )
  }
}

const pasting: Deed = (workspace) => {
  const clip = copied(workspace.session)
  if (clip !== null) workspace.apply(pasted(workspace.session, clip, workspace.newId))
}

const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...pure).map(running) },
  { weight: 4, arbitrary: fc.array(fc.nat(), { maxLength: 3 }).map(selecting) },
  {
    weight: 4,
    arbitrary: fc.tuple(anyText, fc.boolean()).map(
      ([text, quickly]): Deed =>
        (workspace) =>
          workspace.type(text, quickly),
    ),
  },
  fc.constantFrom<Deed>(
    (workspace) => workspace.apply(finishWriting(workspace.session)),
    (workspace) => workspace.apply(cancelWriting(workspace.session)),
    (workspace) => workspace.apply(cut(workspace.session)),
    pasting,
  ),
)

/** Does it where it isn't refused in a sentence for the person. */
function tried(workspace: FakeWorkspace, deed: Deed): void {
  try {
    deed(workspace)
  } catch (error) {
    if (!(error instanceof RejoinderError)) throw error
  }
}

function until(session: Session, step: (session: Session) => Session): Session {
  let last = session
  for (let next = step(last); next !== last; next = step(last)) last = next
  return last
}

function workspaceOn(map: ArgumentMap): FakeWorkspace {
  const workspace = new FakeWorkspace(map)
  for (const [at, { id }] of map.claims.entries()) workspace.places.set(id, { x: 300 * at, y: 0 })
  return workspace
}

test('no sequence of commands breaks an invariant; undo leads to the very start and redo to the very end', () => {
  fc.assert(
    fc.property(anyMap, fc.array(anyDeed, { maxLength: 20 }), (start, deeds) => {
      const workspace = workspaceOn(start)
      for (const deed of deeds) {
        tried(workspace, deed)
        const shown = shownMap(workspace.session)
        expect(brokenInvariants(workspace.session.map)).toEqual([])
        expect(brokenInvariants(shown)).toEqual([])
        const ids = new Set([...shown.claims, ...shown.relations].map(({ id }) => id))
        expect([...workspace.session.selection].filter((id) => !ids.has(id))).toEqual([])
      }
      const last = until(finishWriting(workspace.session), redo)
      const first = until(last, undo)
      expect(first.map).toBe(start)
      expect(until(first, redo).map).toBe(last.map)
      expect(parseMap(serialiseMap(last.map))).toEqual({ map: last.map, problems: [] })
    }),
    { numRuns: 400 },
  )
})

test('undo while writing leads to the start as well', () => {
  const undoCommand = editCommands[0]
  fc.assert(
    fc.property(anyMap, fc.array(anyDeed, { maxLength: 12 }), (start, deeds) => {
      const workspace = workspaceOn(start)
      for (const deed of deeds) tried(workspace, deed)
      while (canRun(undoCommand, workspace)) workspace.run(undoCommand)
      expect(workspace.session.map).toBe(start)
      expect(workspace.session.writing).toBe(null)
    }),
  )
})
