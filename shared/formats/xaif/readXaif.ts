import type { Point } from '../../document/argumentMap.ts'
import { isObject } from '../../document/file/json.ts'
import { readNodeSet } from '../aif/nodeSet.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft } from '../reading/draft.ts'
import { objectsIn, pointIn, readJsonFile, textIn } from '../reading/jsonValues.ts'

/**
 * Reads the node set in an xAIF file. Claims stay where OVA3 shows them; the text that they were marked in becomes
 * a source.
 * @throws RejoinderError
 */
export function readXaif(bytes: Uint8Array): ReadMapFile {
  const name = 'xAIF file'
  const value = readJsonFile(bytes, name)
  const parts = isObject(value) ? value : {}
  const draft = createDraft(name)
  const places = new Map<string, Point>()
  for (const [node] of objectsIn(parts.OVA, 'nodes')) {
    const place = pointIn(node)
    if (place !== undefined && node.visible !== false) places.set(textIn(node, 'nodeID'), place)
  }
  readNodeSet(parts.AIF, draft, 'AIF.nodes', places)
  const text = plainText(textIn(parts, 'text'))
  if (text !== '') draft.source({ title: 'Analysed text', text })
  return draft.finish()
}

/** The words of a text with HTML spans; nothing of it is read as markup from then on. */
function plainText(html: string): string {
  const lines = html.replace(/<br[^<>]*>|<\/(?:p|div)>/gi, '\n').replace(/<[^<>]*>/g, '')
  const words = lines.replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES.get(name) ?? '')
  return words.replace(/\n{3,}/g, '\n\n').trim()
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
])
