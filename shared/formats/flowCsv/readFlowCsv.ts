import Papa from 'papaparse'
import { RejoinderError } from '../../errors.ts'
import { readFlow } from '../flow/readFlow.ts'
import type { ReadMapFile } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft } from '../reading/draft.ts'

/** As many as a spreadsheet may have at the most. */
const MOST_COLUMNS = 16_384

/**
 * Reads a table whose first row names the speeches.
 * @throws RejoinderError
 */
export function readFlowCsv(bytes: Uint8Array): ReadMapFile {
  const { text, losses } = decodeText(bytes, 'flow sheet')
  const draft = createDraft('flow sheet', losses)
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterIn(text) })
  if (data.some(({ length }) => length > MOST_COLUMNS))
    throw new RejoinderError(`This flow sheet has a row of more than ${MOST_COLUMNS} cells, which no flow has.`)
  const [fault] = errors.filter(({ code }) => code !== 'UndetectableDelimiter')
  if (fault !== undefined)
    draft.lose(
      `row ${(fault.row ?? 0) + 1}`,
      'changed',
      'From here on quotation marks are missing, so that cells may be joined.',
    )
  const [header = [], ...rows] = data.map((cells) => cells.map(shown))
  readFlow(draft, [{ name: '', header: header.map((speech) => speech.trim()), rows }])
  return draft.finish()
}

/** What parts the cells: the sign that the names of the speeches are parted by, since what is said may hold any. */
function delimiterIn(text: string): string {
  const [header = ''] = text.slice(0, 10_000).split('\n')
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: header.split(sign).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ','
}

/** The words of a cell, without the mark that keeps a spreadsheet from taking them for a formula. */
const shown = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell)
