import Papa from 'papaparse'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { flowsOf } from '../flow/flowOf.ts'
import { FLOW_HOLDS } from '../flow/holds.ts'
import type { WrittenFile } from '../format.ts'
import { unheldLosses } from '../writing/unheld.ts'

/** All flows of a map below each other in one table, with the speeches of the first that names them. */
export function writeFlowCsv(map: ArgumentMap): WrittenFile {
  const flows = flowsOf(map)
  const width = Math.max(1, ...flows.map(({ header }) => header.length))
  const header = Array.from({ length: width }, (_, column) => {
    const names = new Set(flows.flatMap((flow) => (column < flow.header.length ? [flow.header[column] ?? ''] : [])))
    return names.size === 1 ? ([...names][0] ?? '') : ''
  })
  const rows = [header, ...flows.flatMap(({ rows: cells }) => cells)].map((cells) => [
    ...cells.map(guarded),
    ...new Array<string>(Math.max(0, width - cells.length)).fill(''),
  ])
  // With its mark, so that spreadsheets take it for UTF-8; a lone column would be no table, so it gets a neighbour.
  const text = Papa.unparse(width === 1 ? rows.map((cells) => [...cells, '']) : rows, { newline: '\r\n' })
  return { bytes: new TextEncoder().encode(`\ufeff${text}\r\n`), losses: unheldLosses(map, FLOW_HOLDS, 'a flow sheet') }
}

/** Words that no spreadsheet takes for a formula: https://owasp.org/www-community/attacks/CSV_Injection. */
const guarded = (cell: string): string => (/^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)
