import { FLOW_HOLDS } from '../flow/holds.ts'
import type { Format } from '../format.ts'

/** A debate's flows as a workbook, a sheet for each (ECMA-376, SpreadsheetML). */
export const flowXlsx: Format = {
  id: 'xlsx',
  name: 'Flow sheets, XLSX',
  about:
    'A sheet for each flow, a column for each speech; a reply stands one column right of what it answers, an arrow carries it on.',
  extensions: ['xlsx'],
  mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isPicture: false,
  holds: FLOW_HOLDS,
  sniff(bytes) {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 0
    // The names of a zip's entries stand at its end, and the first at its beginning.
    const ends = [bytes.subarray(0, 4_096), bytes.subarray(Math.max(0, bytes.length - 65_536))]
    const isWorkbook = ends.some((end) => new TextDecoder('windows-1252').decode(end).includes('xl/workbook.xml'))
    // No other archive is read, so that whatever it is, its reader says best what is wrong with it.
    return isWorkbook ? 0.95 : 0.1
  },
  read: async (bytes) => (await import('./readFlowXlsx.ts')).readFlowXlsx(bytes),
  write: async ({ map }) => (await import('./writeFlowXlsx.ts')).writeFlowXlsx(map),
}
