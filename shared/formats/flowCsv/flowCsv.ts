import { FLOW_HOLDS } from '../flow/holds.ts'
import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** A debate's flow as a table of text: a column for each speech. */
export const flowCsv: Format = {
  id: 'csv',
  name: 'Flow sheet, CSV',
  about: 'As XLSX, all flows below each other.',
  extensions: ['csv', 'tsv'],
  mime: 'text/csv',
  isPicture: false,
  holds: FLOW_HOLDS,
  sniff(bytes) {
    const head = headOf(bytes).slice(0, 4_000)
    const [first = ''] = head.split('\n')
    const isTable = /^[^,;\t{}<>]{0,60}(?:[,;\t][^,;\t{}<>]{0,60})+\r?$/.test(first)
    return isTable && !head.includes('\u0000') && !head.includes('\ufffd') ? 0.3 : 0
  },
  read: async (bytes) => (await import('./readFlowCsv.ts')).readFlowCsv(bytes),
  write: async ({ map }) => (await import('./writeFlowCsv.ts')).writeFlowCsv(map),
}
