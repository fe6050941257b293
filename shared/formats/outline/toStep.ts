import type { RelationId } from '../../document/argumentMap.ts'

const REPLY = /^(?:undercut|warrant) of (“[^”]*”): /

/** The step that an outline's line names as what it undercuts or warrants, and the words behind that. */
export function toStep(text: string, steps: ReadonlyMap<string, RelationId>) {
  const [named = '', premise = ''] = REPLY.exec(text) ?? []
  const to = steps.get(premise)
  return to === undefined ? null : { to, words: text.slice(named.length) }
}
