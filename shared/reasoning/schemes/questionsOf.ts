import type { ArgumentMap, ClaimId, Relation, RelationId } from '../../document/argumentMap.ts'
import { claimsById, relationsTo } from '../../document/queries/lookup.ts'
import type { CriticalQuestion, Scheme } from './scheme.ts'
import { questionId, schemeOf } from './schemes.ts'

/** A critical question as it is asked of one step. */
export interface AskedQuestion {
  readonly question: CriticalQuestion
  /** What a rebuttal's `question` holds that raises it. */
  readonly id: string
  /** The first rebuttal that raises it; undefined while it is open. */
  readonly raisedBy: Relation | undefined
}

/** The critical questions of a step's scheme, in their order; none where it names no scheme of ours. */
export function questionsOf(map: ArgumentMap, step: Relation): readonly AskedQuestion[] {
  const scheme = schemeOf(step)
  if (scheme === undefined) return []
  const rebuttals = [step.id, ...step.from, step.to]
    .flatMap((target) => relationsTo(map, target))
    .filter(({ kind, question }) => kind === 'rebut' && question !== '')
  return scheme.questions.map((question) => {
    const id = questionId(scheme, question)
    return { question, id, raisedBy: rebuttals.find((one) => one.question === id || one.question === question.asks) }
  })
}

/**
 * What a question of a step's scheme attacks. A question to the conclusion rebuts it only where the step supports a claim,
 * and one to a premise rebuts that only where it is plain which is meant; else they undercut the step.
 */
export function targetOf(
  map: ArgumentMap,
  step: Relation,
  { premises }: Scheme,
  { hits }: CriticalQuestion,
): ClaimId | RelationId {
  if (hits === 'step') return step.id
  if (hits === 'conclusion') return isConclusion(map, step) ? step.to : step.id
  if (step.from.length === 1) return step.from[0] ?? step.id
  return step.from.length === premises.length ? (step.from[hits] ?? step.id) : step.id
}

/** Whether what a step bears on is what it would show. */
export const isConclusion = (map: ArgumentMap, { kind, to }: Relation): boolean =>
  kind === 'support' && claimsById(map).has(to)
