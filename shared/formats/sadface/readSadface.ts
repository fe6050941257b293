import { isObject } from '../../document/file/json.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft } from '../reading/draft.ts'
import { objectsIn, readJsonFile, textIn } from '../reading/jsonValues.ts'

/** What the name of a scheme says of those that attack. */
const ATTACKS = /conflict|attack|rebut|undercut|refut/i

/**
 * Reads atoms as claims and schemes as relations, on claims or on other schemes.
 * @throws RejoinderError
 */
export function readSadface(bytes: Uint8Array): ReadMapFile {
  const value = readJsonFile(bytes, 'SADFace file')
  const draft = createDraft('SADFace file')
  const core = isObject(value) && isObject(value.metadata) ? value.metadata.core : undefined
  draft.head({ title: textIn(core, 'title'), subtitle: textIn(core, 'description') })
  const isScheme = ([node]: readonly [object, number]) => textIn(node, 'type') === 'scheme'
  const schemes = new Set(
    objectsIn(value, 'nodes')
      .filter(isScheme)
      .map(([node]) => textIn(node, 'id')),
  )
  const [into, outOf] = [new Map<string, string[]>(), new Map<string, string>()]
  for (const [edge, index] of objectsIn(value, 'edges')) {
    const [from, to] = [textIn(edge, 'source_id'), textIn(edge, 'target_id')]
    const list = into.get(to)
    if (list === undefined) into.set(to, [from])
    else list.push(from)
    if (!outOf.has(from)) outOf.set(from, to)
    else if (schemes.has(from)) draft.lose(`edges[${index}]`, 'dropped', 'Left out a further conclusion of a scheme.')
    if (!schemes.has(from) && !schemes.has(to))
      draft.lose(`edges[${index}]`, 'dropped', 'Left out an edge between atoms, which no scheme explains.')
  }
  const nodes = objectsIn(value, 'nodes').map(([node, index]) => ({
    node,
    id: textIn(node, 'id'),
    at: `nodes[${index}]`,
  }))
  for (const { node, id, at } of nodes)
    if (textIn(node, 'type') !== 'scheme') draft.claim(id, { text: textIn(node, 'text').trim() }, at)
  for (const { node, id, at } of nodes) {
    if (textIn(node, 'type') !== 'scheme') continue
    const name = textIn(node, 'name')
    const from = [...new Set((into.get(id) ?? []).filter((premise) => draft.has(premise)))]
    const scheme = ['support', 'conflict', 'default support', 'default conflict'].includes(name.toLowerCase())
      ? ''
      : name
    draft.relation(id, { kind: ATTACKS.test(name) ? 'rebut' : 'support', from, to: outOf.get(id) ?? '', scheme }, at)
  }
  return draft.finish()
}
