import type { ClaimId, Group, GroupId } from '../document/argumentMap.ts'
import { groupClaims } from '../document/edits/groupClaims.ts'
import { regroupClaims } from '../document/edits/regroupClaims.ts'
import { ungroup } from '../document/edits/ungroup.ts'
import { groupAround, groupsById, groupsOutward, groupWith, membersOf } from '../document/queries/groups.ts'
import { select } from '../session/session.ts'
import { type Command, editMap, type Workspace } from './command.ts'
import { selectedClaims } from './selected.ts'

const NEW_GROUP = 'New group'

/** The group that is meant: the innermost that holds all selected claims. */
function meantGroup(workspace: Workspace): Group | undefined {
  return workspace.session === null ? undefined : groupAround(workspace.session.map, selectedClaims(workspace))
}

/** The one group that some of the selected claims are in, and the others that could come into it. */
function joinable(workspace: Workspace): { readonly group: GroupId; readonly claims: readonly ClaimId[] } | undefined {
  const { session } = workspace
  if (session === null) return undefined
  const claims = selectedClaims(workspace)
  const groups = new Set(claims.flatMap((claim) => groupWith(session.map, claim)?.id ?? []))
  const loose = claims.filter((claim) => groupWith(session.map, claim) === undefined)
  const [group] = groups
  return group === undefined || groups.size > 1 || loose.length === 0 ? undefined : { group, claims: loose }
}

function group(workspace: Workspace): void {
  const { session, view } = workspace
  if (session === null) return
  let id = workspace.newId()
  while (groupsById(session.map).has(id)) id = workspace.newId()
  editMap(workspace, (map) => groupClaims(map, selectedClaims(workspace), { id, title: NEW_GROUP }))
  view.renameGroup(id)
}

/** The claims of the innermost group that holds all selected ones and is not wholly selected. */
function widerGroup(workspace: Workspace): readonly ClaimId[] | undefined {
  const { session } = workspace
  if (session === null) return undefined
  const chosen = new Set(selectedClaims(workspace))
  return groupsOutward(session.map, meantGroup(workspace))
    .map(({ id }) => membersOf(session.map, id))
    .find((members) => members.some((claim) => !chosen.has(claim)))
}

export const groupCommands = [
  {
    id: 'claim.group',
    label: 'Group the claims',
    shortcut: 'Mod+G',
    keywords: 'frame, cluster, put together',
    when: (workspace) => selectedClaims(workspace).length > 0,
    run: group,
  },
  {
    id: 'claim.ungroup',
    label: 'Ungroup',
    shortcut: 'Mod+Shift+G',
    keywords: 'dissolve the group, remove the frame',
    when: (workspace) => meantGroup(workspace) !== undefined,
    run: (workspace) => {
      const meant = meantGroup(workspace)
      if (meant !== undefined) editMap(workspace, (map) => ungroup(map, meant.id))
    },
  },
  {
    id: 'claim.renameGroup',
    label: 'Rename the group',
    keywords: 'title of the frame',
    when: (workspace) => meantGroup(workspace) !== undefined,
    run: (workspace) => {
      const meant = meantGroup(workspace)
      if (meant !== undefined) workspace.view.renameGroup(meant.id)
    },
  },
  {
    id: 'claim.joinGroup',
    label: 'Add to the group',
    keywords: 'put into the group of the other selected claims',
    when: (workspace) => joinable(workspace) !== undefined,
    run: (workspace) => {
      const found = joinable(workspace)
      if (found !== undefined) editMap(workspace, (map) => regroupClaims(map, found.claims, found.group))
    },
  },
  {
    id: 'claim.leaveGroup',
    label: 'Remove from the group',
    keywords: 'take out of the frame',
    when: ({ session, ...workspace }) =>
      session !== null && selectedClaims({ session, ...workspace }).some((id) => groupWith(session.map, id)),
    run: (workspace) => editMap(workspace, (map) => regroupClaims(map, selectedClaims(workspace), null)),
  },
  {
    id: 'selection.group',
    label: 'Select the group',
    keywords: 'all claims in the frame',
    when: (workspace) => widerGroup(workspace) !== undefined,
    run: (workspace) => {
      const { session, apply } = workspace
      const members = widerGroup(workspace)
      if (session !== null && members !== undefined) apply(select(session, members))
    },
  },
] as const satisfies readonly Command[]
