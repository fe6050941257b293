import type { ArgumentMap, ClaimId, Relation } from '../../document/argumentMap.ts'
import { claimOf, claimsById, relationsById } from '../../document/queries/lookup.ts'
import { type OutlineEntry, outlineOf } from '../../document/queries/outline.ts'
import { claimWords, quoted } from '../../reasoning/claimName.ts'

/** Deeper lines are indented no further: a chain of very many claims would be mostly spaces. */
const DEEPEST = 32

/**
 * A map as an indented list for any program, a line for each claim: `+` supports and `−` rebuts the one that it is
 * indented under; `&` is one more premise of the line above.
 */
export function outlineText(map: ArgumentMap): string {
  const { roots, entries } = outlineOf(map)
  const lines: string[] = []
  const open = roots.toReversed().map((id) => ({ id, sign: '' }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entry = entries.get(next.id)
    if (entry === undefined) continue
    const indent = '  '.repeat(Math.min(entry.depth, DEEPEST))
    lines.push(`${indent}- ${next.sign}${claimWords(claimOf(map, next.id)).replaceAll('\n', `\n${indent}  `)}`)
    open.push(...signed(map, entry, entries).toReversed())
  }
  return `${lines.join('\n')}\n`
}

function signed(map: ArgumentMap, { children }: OutlineEntry, entries: ReadonlyMap<ClaimId, OutlineEntry>) {
  let last: Relation | null = null
  return children.map((id) => {
    const relation = entries.get(id)?.relation ?? null
    const sign = relation === null ? '' : relation === last ? '& ' : signOf(map, relation)
    last = relation
    return { id, sign }
  })
}

/** A reply to a step names it: the list shows it under the claim in which the step ends. */
function signOf(map: ArgumentMap, { kind, to }: Relation): string {
  const sign = kind === 'support' ? '+ ' : '− '
  const step = relationsById(map).get(to)
  const premise = step && claimsById(map).get(step.from[0] ?? '')
  if (premise === undefined) return sign
  return `${sign}${kind === 'support' ? 'warrant' : 'undercut'} of ${quoted(premise)}: `
}
