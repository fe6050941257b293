import type { Claim, ClaimId, Relation, RelationId } from '../document/argumentMap.ts'
import { claimsById, relationsById } from '../document/queries/lookup.ts'
import { outlineOf } from '../document/queries/outline.ts'
import type { Workspace } from './command.ts'

/** The one claim that is selected, where nothing else is. */
export function selectedClaim({ session }: Workspace): Claim | undefined {
  const [id] = session?.selection ?? []
  return session === null || id === undefined || session.selection.size > 1
    ? undefined
    : claimsById(session.map).get(id)
}

/** The one relation that is selected, where nothing else is. */
export function selectedRelation({ session }: Workspace): Relation | undefined {
  const [id] = session?.selection ?? []
  return session === null || id === undefined || session.selection.size > 1
    ? undefined
    : relationsById(session.map).get(id)
}

/** The one claim or relation that is selected. */
export const selectedOne = (workspace: Workspace): Claim | Relation | undefined =>
  selectedClaim(workspace) ?? selectedRelation(workspace)

/** All selected claims, in the order in which they were selected. */
export function selectedClaims({ session }: Workspace): readonly ClaimId[] {
  return session === null ? [] : [...session.selection].filter((id) => claimsById(session.map).has(id))
}

/** All selected relations. */
export function selectedRelations({ session }: Workspace): readonly RelationId[] {
  return session === null ? [] : [...session.selection].filter((id) => relationsById(session.map).has(id))
}

/** The step that is meant: the selected relation, or that by which the selected claim hangs on its place in the outline. */
export function selectedStep(workspace: Workspace): Relation | undefined {
  const { session } = workspace
  const claim = selectedClaim(workspace)
  if (session === null || claim === undefined) return selectedRelation(workspace)
  return outlineOf(session.map).entries.get(claim.id)?.relation ?? undefined
}
