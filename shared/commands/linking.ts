import type { Command, Workspace } from './command.ts'
import { selectedClaim } from './selected.ts'

const hasClaim = (workspace: Workspace): boolean => selectedClaim(workspace) !== undefined

/** Relations from the selected claim to another that is there already, which is found by its words. */
export const linkingCommands = [
  {
    id: 'claim.supportOther',
    label: 'Support another claim…',
    shortcut: 'S',
    keywords: 'connect, join, link to an existing claim, bear on',
    when: hasClaim,
    run: ({ view }) => view.showTargets('support'),
  },
  {
    id: 'claim.rebutOther',
    label: 'Rebut another claim…',
    shortcut: 'R',
    keywords: 'connect, attack, object, link to an existing claim',
    when: hasClaim,
    run: ({ view }) => view.showTargets('rebut'),
  },
] as const satisfies readonly Command[]
