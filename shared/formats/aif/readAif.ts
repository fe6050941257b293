import type { ReadMapFile } from '../format.ts'
import { createDraft } from '../reading/draft.ts'
import { readJsonFile } from '../reading/jsonValues.ts'
import { readNodeSet } from './nodeSet.ts'

/**
 * Reads a node set: I-nodes become claims, RA-nodes supports and CA-nodes rebuttals, on claims or on other steps.
 * @throws RejoinderError
 */
export function readAif(bytes: Uint8Array): ReadMapFile {
  const draft = createDraft('AIF file')
  readNodeSet(readJsonFile(bytes, 'AIF file'), draft, 'nodes', new Map())
  return draft.finish()
}
