import type { ArgumentMap, ClaimId, Relation, RelationId } from '../document/argumentMap.ts'
import { claimsById } from '../document/queries/lookup.ts'
import { type AskedQuestion, isConclusion, questionsOf, targetOf } from '../reasoning/schemes/questionsOf.ts'
import type { Scheme } from '../reasoning/schemes/scheme.ts'
import { schemeOf } from '../reasoning/schemes/schemes.ts'
import { startDraft } from '../session/writing.ts'
import type { Command, Workspace } from './command.ts'
import { newReply } from './replies.ts'
import { selectedStep } from './selected.ts'

/** How a critical question is raised: against the step, against a claim, or as its scheme has it. */
export type Raising = 'undercut' | 'rebut' | 'usual'

/** What a question of a step attacks where it is raised in this way. */
export function raisedAgainst(
  map: ArgumentMap,
  step: Relation,
  scheme: Scheme,
  { question }: AskedQuestion,
  raising: Raising,
): ClaimId | RelationId {
  if (raising === 'undercut') return step.id
  const usual = targetOf(map, step, scheme, question)
  if (raising === 'usual' || claimsById(map).has(usual)) return usual
  return isConclusion(map, step) ? step.to : (step.from[0] ?? step.id)
}

/** Starts to write the claim that raises a question of a step; the relation by which it does names the question. */
export function raise(workspace: Workspace, step: Relation, asked: AskedQuestion, raising: Raising): void {
  const { session, apply, newId } = workspace
  const scheme = schemeOf(step)
  if (session === null || scheme === undefined) return
  const { map } = session
  const target = raisedAgainst(map, step, scheme, asked, raising)
  const draft = newReply(map, 'rebut', target, { claim: newId(), relation: newId() })
  const { relation } = draft
  apply(startDraft(session, relation ? { ...draft, relation: { ...relation, question: asked.id } } : draft))
}

/** The first question that nobody raised of the step that is meant. */
function nextQuestion(workspace: Workspace): { readonly step: Relation; readonly asked: AskedQuestion } | undefined {
  const step = selectedStep(workspace)
  if (workspace.session === null || step === undefined) return undefined
  const asked = questionsOf(workspace.session.map, step).find(({ raisedBy }) => raisedBy === undefined)
  return asked && { step, asked }
}

export const schemeCommands = [
  {
    id: 'claim.scheme',
    label: 'Argument scheme',
    shortcut: 'K',
    keywords: 'choose a scheme, kind of argument, expert opinion, analogy, critical questions',
    when: (workspace) => selectedStep(workspace) !== undefined,
    run: (workspace) => {
      const step = selectedStep(workspace)
      if (step === undefined) return
      workspace.view.reveal(step.id)
      workspace.view.inspect('Scheme')
    },
  },
  {
    id: 'claim.question',
    label: 'Raise the next critical question',
    shortcut: 'Y',
    keywords: 'scheme, why, doubt, ask',
    when: (workspace) => nextQuestion(workspace) !== undefined,
    run: (workspace) => {
      const next = nextQuestion(workspace)
      if (next !== undefined) raise(workspace, next.step, next.asked, 'usual')
    },
  },
] as const satisfies readonly Command[]
