import { hiddenClaims } from '../document/queries/outline.ts'
import { select } from '../session/session.ts'
import type { Command } from './command.ts'
import { hasMap } from './command.ts'
import { attackerOf, unansweredIn } from './unanswered.ts'

export const selectionCommands = [
  {
    id: 'selection.nextUnanswered',
    label: 'Next unanswered claim',
    shortcut: 'N',
    keywords: 'unanswered rebuttal, dropped, open point',
    when: (workspace) => unansweredIn(workspace).length > 0,
    run: (workspace) => {
      const waiting = unansweredIn(workspace).map(attackerOf)
      const current = waiting.findIndex((id) => workspace.session?.selection.has(id))
      const next = waiting[(current + 1) % waiting.length]
      if (next !== undefined) workspace.view.reveal(next)
    },
  },
  {
    id: 'selection.all',
    label: 'Select all claims',
    shortcut: 'Mod+A',
    when: hasMap,
    run: ({ session, apply }) => {
      if (session === null) return
      const hidden = hiddenClaims(session.map)
      const shown = session.map.claims.filter(({ id }) => !hidden.has(id))
      apply(
        select(
          session,
          shown.map(({ id }) => id),
        ),
      )
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
