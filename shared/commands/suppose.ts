import { claimsById, relationsById } from '../document/queries/lookup.ts'
import type { Suppositions } from '../reasoning/suppose.ts'
import type { Command, Workspace } from './command.ts'

/** The selected claims and relations. */
function selectedIds({ session }: Workspace): readonly string[] {
  if (session === null) return []
  const { map, selection } = session
  return [...selection].filter((id) => claimsById(map).has(id) || relationsById(map).has(id))
}

/** Supposes what is selected, or, where all of it is supposed so already, no longer. */
const supposeSelected =
  (label: 'in' | 'out'): Command['run'] =>
  (workspace) => {
    const { view } = workspace
    const supposed = new Map(view.supposed())
    const ids = selectedIds(workspace)
    const isSo = ids.every((id) => supposed.get(id) === label)
    for (const id of ids) {
      if (isSo) supposed.delete(id)
      else supposed.set(id, label)
    }
    view.suppose(supposed)
  }

const NOTHING: Suppositions = new Map()

/** What if: nothing of it is ever a part of the map. */
export const supposeCommands = [
  {
    id: 'selection.supposeIn',
    label: 'Suppose that it stands',
    shortcut: 'I',
    keywords: 'what if, assume, in',
    when: (workspace) => selectedIds(workspace).length > 0,
    run: supposeSelected('in'),
  },
  {
    id: 'selection.supposeOut',
    label: 'Suppose that it fails',
    shortcut: 'O',
    keywords: 'what if, assume, out, without',
    when: (workspace) => selectedIds(workspace).length > 0,
    run: supposeSelected('out'),
  },
  {
    id: 'selection.supposeNothing',
    label: 'Suppose nothing any more',
    keywords: 'end what if',
    when: ({ view }) => view.supposed().size > 0,
    run: ({ view }) => view.suppose(NOTHING),
  },
] as const satisfies readonly Command[]
