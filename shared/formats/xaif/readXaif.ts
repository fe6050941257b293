import { isObject } from '../../document/file/json.ts'
import { type Marks, readNodeSet } from '../aif/nodeSet.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft } from '../reading/draft.ts'
import { objectsIn, pointIn, readJsonFile, textIn } from '../reading/jsonValues.ts'
import { markedTextOf } from './markedText.ts'

/**
 * Reads the node set in an xAIF file. Claims stay where OVA3 shows them; the text that they were marked in becomes
 * a source, and the marked words quotes from it.
 * @throws RejoinderError
 */
export function readXaif(bytes: Uint8Array): ReadMapFile {
  const name = 'xAIF file'
  const value = readJsonFile(bytes, name)
  const parts = isObject(value) ? value : {}
  const draft = createDraft(name)
  const marks = new Map<string, Marks>()
  // The text may stand one level deeper.
  const { text, marks: words } = markedTextOf(textIn(parts, 'text') || textIn(parts.text, 'txt'))
  if (text !== '') {
    const source = draft.source({ title: 'Analysed text', text })
    for (const [node, [start, end]] of words) {
      const exact = text.slice(start, end)
      // OVA3 puts “node” before the id, others nothing.
      const quotes = [{ source, exact, start }]
      if (exact.trim() !== '') for (const id of new Set([node, node.replace(/^node/, '')])) marks.set(id, { quotes })
    }
  }
  for (const [node] of objectsIn(parts.OVA, 'nodes')) {
    const position = pointIn(node)
    const id = textIn(node, 'nodeID')
    if (position !== undefined && node.visible !== false) marks.set(id, { ...marks.get(id), position })
  }
  readNodeSet(parts.AIF, draft, 'AIF.nodes', marks)
  return draft.finish()
}
