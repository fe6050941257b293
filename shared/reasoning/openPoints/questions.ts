import type { ArgumentMap, Claim, Relation } from '../../document/argumentMap.ts'
import { claimOf, claimsById, endOf, relationsFrom } from '../../document/queries/lookup.ts'
import { quoted } from '../claimName.ts'
import { listed } from '../listing.ts'
import type { OpenPoint } from '../reading.ts'
import { questionsOf } from '../schemes/questionsOf.ts'
import { schemeName } from '../schemes/schemes.ts'

/** One point for each step of which this is the first premise and whose scheme has a critical question that nobody raised. */
export const openQuestions = (map: ArgumentMap, { id }: Claim): readonly OpenPoint[] =>
  relationsFrom(map, id)
    .filter(({ from, scheme }) => scheme !== '' && from[0] === id)
    .flatMap((step) => pointOn(map, step) ?? [])

function pointOn(map: ArgumentMap, step: Relation): OpenPoint | undefined {
  const open = questionsOf(map, step).filter(({ raisedBy }) => raisedBy === undefined)
  const [first] = open
  if (first === undefined) return undefined
  const others = open.length - 1
  const more = others === 0 ? ' is' : ` and ${others} more ${others === 1 ? 'question' : 'questions'} are`
  const end = endOf(map, step)
  return {
    kind: 'question',
    claims: [...new Set([...step.from, end])],
    relation: step.id,
    text: `${stepPhrase(map, step)} (${schemeName(step.scheme)}): “${first.question.asks}”${more} not raised.`,
  }
}

function stepPhrase(map: ArgumentMap, step: Relation): string {
  const premises = listed(step.from.map((id) => quoted(claimOf(map, id))))
  const one = step.from.length === 1
  const verb = step.kind === 'support' ? (one ? 'supports' : 'support') : one ? 'rebuts' : 'rebut'
  const to = claimsById(map).has(step.to) ? '' : 'a step to '
  return `${premises} ${verb} ${to}${quoted(claimOf(map, endOf(map, step)))}`
}
