import Papa from 'papaparse'
import { readFlow } from '../flow/readFlow.ts'
import type { ReadMapFile } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft } from '../reading/draft.ts'

/**
 * Reads a table whose first row names the speeches.
 * @throws RejoinderError
 */
export function readFlowCsv(bytes: Uint8Array): ReadMapFile {
  const { text, losses } = decodeText(bytes, 'flow sheet')
  const draft = createDraft('flow sheet', losses)
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', ';', '\t'] })
  for (const { row, code } of errors)
    if (code !== 'UndetectableDelimiter')
      draft.lose(`row ${(row ?? 0) + 1}`, 'changed', 'A quotation mark is missing here, so that cells may be joined.')
  const [header = [], ...rows] = data.map((cells) => cells.map(shown))
  readFlow(draft, [{ name: '', header: header.map((speech) => speech.trim()), rows }])
  return draft.finish()
}

/** The words of a cell, without the mark that keeps a spreadsheet from taking them for a formula. */
const shown = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
