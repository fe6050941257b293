import { linkPremises } from '../document/edits/linkPremises.ts'
import { splitPremises } from '../document/edits/splitPremises.ts'
import { startDraft } from '../session/writing.ts'
import { type Command, editMap, type Workspace } from './command.ts'
import { newPremise, startReply } from './replies.ts'
import { selectedClaims, selectedStep } from './selected.ts'

const hasStep = (workspace: Workspace): boolean => selectedStep(workspace) !== undefined

function link(workspace: Workspace): void {
  const { session, apply, newId } = workspace
  const claims = selectedClaims(workspace)
  const step = selectedStep(workspace)
  if (session === null) return
  if (claims.length > 1) editMap(workspace, (map) => linkPremises(map, claims))
  else if (step !== undefined) apply(startDraft(session, newPremise(session.map, step.id, newId())))
}

/** What is done with a step: it is answered itself, and has one premise or several. */
export const stepCommands = [
  {
    id: 'claim.undercut',
    label: 'Undercut this step',
    shortcut: 'U',
    keywords: 'rebut a relation, attack a step',
    when: hasStep,
    run: (workspace) => startReply(workspace, 'rebut', selectedStep(workspace)?.id),
  },
  {
    id: 'claim.warrant',
    label: 'Warrant this step',
    keywords: 'support a relation, say why it follows',
    when: hasStep,
    run: (workspace) => startReply(workspace, 'support', selectedStep(workspace)?.id),
  },
  {
    id: 'claim.link',
    label: 'Link a premise',
    shortcut: 'L',
    keywords: 'linked premises, join together',
    when: (workspace) => hasStep(workspace) || selectedClaims(workspace).length > 1,
    run: link,
  },
  {
    id: 'claim.split',
    label: 'Unlink premises',
    keywords: 'split, separate linked premises',
    when: (workspace) => (selectedStep(workspace)?.from.length ?? 0) > 1,
    run: (workspace) => {
      const step = selectedStep(workspace)
      if (step !== undefined) editMap(workspace, (map) => splitPremises(map, step.id, workspace.newId))
    },
  },
] as const satisfies readonly Command[]
