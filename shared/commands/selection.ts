import { readMap } from '../reasoning/readMap.ts'
import { select } from '../session/session.ts'
import type { Command, Workspace } from './command.ts'

/** The attackers that nobody answered, in the order of the list of open points. */
function unansweredIn({ session }: Workspace): readonly string[] {
  if (session === null) return []
  const waiting = readMap(session.map).openPoints.filter(({ kind }) => kind === 'dropped' || kind === 'unanswered')
  return waiting.flatMap(({ claims }) => claims.slice(0, 1))
}

export const selectionCommands = [
  {
    id: 'selection.nextUnanswered',
    label: 'Next unanswered claim',
    shortcut: 'N',
    when: (workspace) => unansweredIn(workspace).length > 0,
    run: (workspace) => {
      const waiting = unansweredIn(workspace)
      const current = waiting.findIndex((id) => workspace.session?.selection.has(id))
      const next = waiting[(current + 1) % waiting.length]
      if (next !== undefined) workspace.view.reveal(next)
    },
  },
  {
    id: 'selection.clear',
    label: 'Select nothing',
    shortcut: 'Escape',
    when: ({ session }) => session !== null && session.selection.size > 0,
    run: ({ session, apply }) => {
      if (session !== null) apply(select(session, []))
    },
  },
] as const satisfies readonly Command[]
