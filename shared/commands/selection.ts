import type { Claim } from '../document/argumentMap.ts'
import { claimsById } from '../document/queries/lookup.ts'
import { neighbourhood } from '../document/queries/neighbourhood.ts'
import { branchOf, hiddenClaims } from '../document/queries/outline.ts'
import { select } from '../session/session.ts'
import { finishWriting } from '../session/writing.ts'
import { type Command, hasMap, type Workspace } from './command.ts'
import { selectedClaims, selectedOne, selectedStep } from './selected.ts'
import { attackerOf, unansweredIn } from './unanswered.ts'

/** Goes round what nobody answered, from what is selected. */
function goUnanswered(workspace: Workspace, step: 1 | -1): void {
  const waiting = unansweredIn(workspace).map(attackerOf)
  const current = waiting.findIndex((id) => workspace.session?.selection.has(id))
  const next = waiting.at((current < 0 && step < 0 ? 0 : current + step) % waiting.length)
  if (next !== undefined) workspace.view.reveal(next)
}

/** Selects those of the claims that can be seen: that no fold hides and that belong to the part that is looked at. */
function selectSeen({ session, apply, view }: Workspace, chosen: (claim: Claim) => boolean): void {
  if (session === null) return
  const { map } = session
  const part = view.part()
  const near = part === null ? null : neighbourhood(map, part.claim, part.links)
  const hidden = hiddenClaims(map)
  const isSeen = ({ id }: Claim) => (near === null ? !hidden.has(id) : near.has(id))
  const ids = map.claims.filter((claim) => isSeen(claim) && chosen(claim)).map(({ id }) => id)
  apply(select(finishWriting(session), ids))
}

const hasClaims = (workspace: Workspace): boolean => selectedClaims(workspace).length > 0

const hasOne = (workspace: Workspace): boolean => selectedOne(workspace) !== undefined

export const selectionCommands = [
  {
    id: 'selection.nextUnanswered',
    label: 'Next unanswered claim',
    shortcut: 'N',
    keywords: 'unanswered rebuttal, dropped, open point',
    when: (workspace) => unansweredIn(workspace).length > 0,
    run: (workspace) => goUnanswered(workspace, 1),
  },
  {
    id: 'selection.previousUnanswered',
    label: 'Previous unanswered claim',
    shortcut: 'Shift+N',
    keywords: 'unanswered rebuttal, dropped, open point',
    when: (workspace) => unansweredIn(workspace).length > 0,
    run: (workspace) => goUnanswered(workspace, -1),
  },
  {
    id: 'selection.nextRelation',
    label: 'Next relation of this claim',
    shortcut: '.',
    keywords: 'edge, step, walk, what it bears on',
    when: hasOne,
    run: ({ view }) => view.walkRelations('on'),
  },
  {
    id: 'selection.previousRelation',
    label: 'Previous relation of this claim',
    shortcut: ',',
    keywords: 'edge, step, walk',
    when: hasOne,
    run: ({ view }) => view.walkRelations('back'),
  },
  {
    id: 'selection.otherEnd',
    label: 'Go to what it bears on',
    shortcut: 'G',
    keywords: 'other end of a relation, target, parent, premise, follow',
    when: (workspace) => selectedStep(workspace) !== undefined,
    run: ({ view }) => view.followRelation(),
  },
  {
    id: 'selection.all',
    label: 'Select all claims',
    shortcut: 'Mod+A',
    when: hasMap,
    run: (workspace) => selectSeen(workspace, () => true),
  },
  {
    id: 'selection.party',
    label: 'Select all claims of this party',
    keywords: 'same side, everything they say',
    when: hasClaims,
    run: (workspace) => {
      const map = workspace.session?.map
      const parties = new Set(selectedClaims(workspace).map((id) => map && claimsById(map).get(id)?.party))
      selectSeen(workspace, ({ party }) => parties.has(party))
    },
  },
  {
    id: 'selection.branch',
    label: 'Select the branch',
    keywords: 'subtree, all that hangs on it, replies',
    when: hasClaims,
    run: (workspace) => {
      const map = workspace.session?.map
      const branch = new Set(map && selectedClaims(workspace).flatMap((id) => branchOf(map, id)))
      selectSeen(workspace, ({ id }) => branch.has(id))
    },
  },
  {
    id: 'selection.found',
    label: 'Select what was found',
    keywords: 'matches, search, filter',
    when: ({ view }) => (view.found()?.size ?? 0) > 0,
    run: (workspace) => {
      const found = workspace.view.found()
      selectSeen(workspace, ({ id }) => found?.has(id) ?? false)
    },
  },
  {
    id: 'selection.clear',
    label: 'Select nothing',
    when: ({ session }) => session !== null && session.selection.size > 0,
    run: ({ session, apply }) => {
      if (session !== null) apply(select(session, []))
    },
  },
] as const satisfies readonly Command[]
