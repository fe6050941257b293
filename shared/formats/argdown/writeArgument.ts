import type { ArgumentMap, ClaimId, Relation, RelationId } from '../../document/argumentMap.ts'
import { relationsById, relationsTo } from '../../document/queries/lookup.ts'
import { withoutDefaults } from './withoutDefaults.ts'
import { escapedWords, flow, isPlain } from './written.ts'

/** Which relations are written as arguments: all that a line with a sign can't hold. */
export function isArgument(map: ArgumentMap): (relation: Relation) => boolean {
  const byId = relationsById(map)
  const seen = new Set<string>()
  const again = new Set<Relation>()
  for (const relation of map.relations) {
    const { kind, from, to } = relation
    const what = `${kind}\n${from[0]}\n${to}`
    if (from.length === 1 && seen.has(what)) again.add(relation)
    seen.add(what)
  }
  return (relation) => {
    const { id, kind, from, to, scheme, question, note } = relation
    const isPlainLine = from.length === 1 && scheme === '' && question === '' && note === ''
    const supportsItself = kind === 'support' && from[0] === to
    return !isPlainLine || supportsItself || again.has(relation) || byId.has(to) || relationsTo(map, id).length > 0
  }
}

/** A scheme that can stand between the dashes. */
const SCHEME = /^[^\\@#*_[\],.:</>(){}\r\n;=-]+$/

/** An argument with its premises and conclusion; one that does not support a claim says below its name what it does. */
export function writeArgument(
  map: ArgumentMap,
  relation: Relation,
  title: (id: ClaimId) => string,
  name: (id: RelationId) => string,
): string {
  const { id, kind, from, to, scheme, question, note } = relation
  const step = relationsById(map).get(to)
  const isPlainScheme = scheme === '' || (SCHEME.test(scheme) && isPlain(scheme))
  const isPlainNote = note === '' || (isPlain(note) && escapedWords(note) !== '')
  const data = withoutDefaults({
    note: isPlainNote ? '' : note,
    scheme: isPlainScheme ? '' : scheme,
    question,
  })
  const braces = Object.keys(data).length === 0 ? '' : ` ${flow(data)}`
  const named = isPlainNote && note !== '' ? `<${name(id)}>: ${escapedWords(note)}${braces}` : `<${name(id)}>${braces}`
  const premises = from.map((premise, index) => `(${index + 1}) [${title(premise)}]`)
  const rule = isPlainScheme && scheme !== '' ? `-- ${scheme} --` : '-----'
  const number = `(${from.length + 1})`
  if (kind === 'support' && step === undefined)
    return [named, '', ...premises, rule, `${number} [${title(to)}]`].join('\n')
  const target = step === undefined ? `[${title(to)}]` : `<${name(step.id)}>`
  const bears = kind === 'support' ? '+>' : step === undefined ? '->' : '_>'
  const conclusion = kind === 'support' ? 'This speaks for' : 'This tells against'
  return [
    named,
    `  ${bears} ${target}`,
    '',
    ...premises,
    rule,
    `${number} ${conclusion} @${target} {implied: true}`,
  ].join('\n')
}
