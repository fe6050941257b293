import type { Relation } from '../../document/argumentMap.ts'
import { plainName } from '../../document/plainName.ts'
import { action } from './action.ts'
import { causes } from './causes.ts'
import { likeness } from './likeness.ts'
import type { CriticalQuestion, Scheme } from './scheme.ts'
import { testimony } from './testimony.ts'

/** The schemes by what their steps rest on, in the order in which they are offered. */
export const schemeFamilies: readonly { readonly name: string; readonly schemes: readonly Scheme[] }[] = [
  { name: 'Who says it', schemes: testimony },
  { name: 'Likeness and words', schemes: likeness },
  { name: 'Causes and signs', schemes: causes },
  { name: 'What to do', schemes: action },
]

export const schemes: readonly Scheme[] = schemeFamilies.flatMap((family) => family.schemes)

const byName: ReadonlyMap<string, Scheme> = new Map(
  schemes.flatMap((scheme) => [
    [scheme.id, scheme],
    [plainName(scheme.name), scheme],
  ]),
)

/** The scheme that a relation names, by its id or its name; undefined where it names none of ours. */
export const schemeOf = ({ scheme }: Pick<Relation, 'scheme'>): Scheme | undefined => byName.get(plainName(scheme))

/** What a rebuttal's `question` holds that raises this one: `expert-opinion/field`. */
export const questionId = (scheme: Scheme, question: CriticalQuestion): string => `${scheme.id}/${question.id}`

const questions: ReadonlyMap<string, CriticalQuestion> = new Map(
  schemes.flatMap((scheme) => scheme.questions.map((question) => [questionId(scheme, question), question])),
)

/** What a relation's `scheme` is called: a name of ours, else what it holds. */
export const schemeName = (scheme: string): string => schemeOf({ scheme })?.name ?? scheme

/** What a relation's `question` asks: a question of ours, else what it holds. */
export const questionText = (question: string): string => questions.get(question)?.asks ?? question
