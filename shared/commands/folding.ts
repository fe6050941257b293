import type { ClaimId } from '../document/argumentMap.ts'
import { changeClaims } from '../document/edits/changeClaims.ts'
import { claimsById } from '../document/queries/lookup.ts'
import { hiddenClaims, outlineOf } from '../document/queries/outline.ts'
import { select } from '../session/session.ts'
import { editBetween } from '../session/writing.ts'
import type { Command, Workspace } from './command.ts'
import { selectedClaims } from './selected.ts'

/** The selected claims that have a branch, which isn't folded yet or isn't unfolded. */
function foldable(workspace: Workspace, folded: boolean): readonly ClaimId[] {
  const { session } = workspace
  if (session === null) return []
  const { entries } = outlineOf(session.map)
  return selectedClaims(workspace).filter((id) => {
    const isFolded = claimsById(session.map).get(id)?.folded === true
    return isFolded !== folded && (entries.get(id)?.children.length ?? 0) > 0
  })
}

const canFold =
  (folded: boolean) =>
  (workspace: Workspace): boolean =>
    foldable(workspace, folded).length > 0

/** Folds or unfolds the selected branches. What is hidden then is selected no more. */
const fold =
  (folded: boolean): Command['run'] =>
  (workspace) => {
    const { session, apply } = workspace
    if (session === null) return
    const claims = foldable(workspace, folded)
    const after = editBetween(session, (map) => changeClaims(map, claims, { folded }))
    const hidden = hiddenClaims(after.map)
    const shown = [...after.selection].filter((id) => !hidden.has(id))
    apply(select(after, shown))
  }

/** Branches are folded away under their claim, and unfolded again. */
export const foldCommands = [
  { id: 'claim.fold', label: 'Fold the branch', shortcut: '[', when: canFold(true), run: fold(true) },
  { id: 'claim.unfold', label: 'Unfold the branch', shortcut: ']', when: canFold(false), run: fold(false) },
] as const satisfies readonly Command[]
