import type { ClaimId } from '../document/argumentMap.ts'
import { moveBranch } from '../document/edits/moveBranch.ts'
import { placeBeside } from '../document/edits/placeBeside.ts'
import { outlineOf } from '../document/queries/outline.ts'
import { type Command, editMap, type Workspace } from './command.ts'
import { selectedClaim } from './selected.ts'

/** Where the selected claim stands in the outline. */
interface OutlinePlace {
  readonly claim: ClaimId
  readonly parent: ClaimId | null
  /** Its siblings right above and below it. */
  readonly above: ClaimId | undefined
  readonly below: ClaimId | undefined
}

function placeOf(workspace: Workspace): OutlinePlace | null {
  const claim = selectedClaim(workspace)
  const { session } = workspace
  if (session === null || claim === undefined || session.writing !== null) return null
  const { roots, entries } = outlineOf(session.map)
  const entry = entries.get(claim.id)
  if (entry === undefined) return null
  const siblings = entry.parent === null ? roots : (entries.get(entry.parent)?.children ?? [])
  const at = siblings.indexOf(claim.id)
  return { claim: claim.id, parent: entry.parent, above: siblings[at - 1], below: siblings[at + 1] }
}

/** Moves the selected claim to the other side of a sibling. */
function moveBeside(workspace: Workspace, side: 'before' | 'behind'): void {
  const place = placeOf(workspace)
  const sibling = side === 'before' ? place?.above : place?.below
  if (place != null && sibling !== undefined) editMap(workspace, (map) => placeBeside(map, place.claim, sibling, side))
}

function indent(workspace: Workspace): void {
  const place = placeOf(workspace)
  if (place?.above === undefined) return
  const { claim, above } = place
  editMap(workspace, (map) => moveBranch(map, claim, above, workspace.newId()))
}

/** The claim comes to stand right below the one that it hung on. */
function outdent(workspace: Workspace): void {
  const place = placeOf(workspace)
  if (place === null || place.parent === null) return
  const { claim, parent } = place
  editMap(workspace, (map) => {
    const grandparent = outlineOf(map).entries.get(parent)?.parent ?? null
    return placeBeside(moveBranch(map, claim, grandparent, workspace.newId()), claim, parent, 'behind')
  })
}

/** Where a claim is among others, changed by keys in the outline and on the map alike. */
export const outlineCommands = [
  {
    id: 'claim.indent',
    label: 'Move under the claim above',
    shortcut: 'Alt+ArrowRight',
    keywords: 'indent, demote, another parent',
    when: (workspace) => placeOf(workspace)?.above !== undefined,
    run: indent,
  },
  {
    id: 'claim.outdent',
    label: 'Move one level out',
    shortcut: 'Alt+ArrowLeft',
    keywords: 'outdent, promote, another parent',
    when: (workspace) => placeOf(workspace)?.parent != null,
    run: outdent,
  },
  {
    id: 'claim.earlier',
    label: 'Move up among its siblings',
    shortcut: 'Alt+ArrowUp',
    keywords: 'reorder, earlier, before',
    when: (workspace) => placeOf(workspace)?.above !== undefined,
    run: (workspace) => moveBeside(workspace, 'before'),
  },
  {
    id: 'claim.later',
    label: 'Move down among its siblings',
    shortcut: 'Alt+ArrowDown',
    keywords: 'reorder, later, behind',
    when: (workspace) => placeOf(workspace)?.below !== undefined,
    run: (workspace) => moveBeside(workspace, 'behind'),
  },
] as const satisfies readonly Command[]
