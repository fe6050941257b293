import type { Draft } from '../reading/draft.ts'

/** A premise as Carneades has it: an exception counts against the argument, a negative one says that a statement is not so. */
export interface Premise {
  readonly statement: string
  readonly role: string
  readonly isException: boolean
  readonly isNegative: boolean
}

export interface Argument {
  readonly id: string
  readonly isPro: boolean
  readonly conclusion: string
  readonly premises: readonly Premise[]
  readonly scheme: string
  readonly note: string
}

/**
 * Puts an argument into a draft: a step from its premises, and an undercut of that for each exception.
 * @param words of each statement, by its id
 */
export function draftArgument(draft: Draft, argument: Argument, words: ReadonlyMap<string, string>, at: string): void {
  const { id, isPro, conclusion, premises, scheme, note } = argument
  const ordinary = premises.filter(({ isException }) => !isException)
  const exceptions = premises.filter(({ isException }) => isException)
  if (ordinary.length === 0) {
    draft.lose(at, 'dropped', `Left out an argument for “${shortened(conclusion)}” that has no premises.`)
    return
  }
  const key = id === '' || draft.has(id) ? `argument ${id} ${at}` : id
  const from = [...new Set(ordinary.map((premise) => premiseKey(draft, premise, words, at)))]
  const roles = ordinary.filter(({ role }) => role !== '').map(({ role, statement }) => `${role}: ${statement}`)
  const notes = [note, roles.join('; ')].filter((part) => part !== '').join('\n\n')
  draft.relation(key, { kind: isPro ? 'support' : 'rebut', from, to: conclusion, scheme, note: notes }, at)
  for (const premise of exceptions)
    draft.relation(null, { kind: 'rebut', from: [premiseKey(draft, premise, words, at)], to: key }, at)
}

/** The key of what a premise says; that a statement is not so becomes a claim of its own. */
function premiseKey(
  draft: Draft,
  { statement, isNegative }: Premise,
  words: ReadonlyMap<string, string>,
  at: string,
): string {
  if (!isNegative) return statement
  const key = `not ${statement}`
  if (!draft.has(key)) {
    draft.claim(key, { text: `Not: ${words.get(statement) ?? statement}` }, at)
    draft.lose(at, 'changed', `A negative premise became a claim of its own, “Not: ${shortened(statement)}”.`)
  }
  return key
}

const shortened = (words: string): string => words.trim().slice(0, 60)
