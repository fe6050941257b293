import type { ArgumentMap } from '../../document/argumentMap.ts'
import { flowsOf } from '../flow/flowOf.ts'
import { FLOW_HOLDS } from '../flow/holds.ts'
import type { FlowSheet } from '../flow/sheet.ts'
import type { WrittenFile } from '../format.ts'
import { packedXml } from '../writing/packedXml.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { element, escaped } from '../writing/xml.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
/** Of a column, in characters. */
const WIDTH = 36

/** The flows of a map, a sheet each. Every cell is text, which no program takes for a formula. */
export function writeFlowXlsx(map: ArgumentMap): WrittenFile {
  const sheets = named(flowsOf(map))
  const numbers = sheets.map((_, index) => index + 1)
  const book = element(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    element(
      'sheets',
      {},
      sheets.map(({ name }, index) => element('sheet', { name, sheetId: index + 1, 'r:id': `r${index + 1}` })).join(''),
    ),
  )
  const bytes = packedXml({
    parts: [
      { path: 'xl/workbook.xml', type: `${SHEET}.sheet.main+xml`, xml: book },
      { path: 'xl/styles.xml', type: `${SHEET}.styles+xml`, xml: STYLES },
      ...sheets.map((sheet, index) => ({
        path: `xl/worksheets/sheet${index + 1}.xml`,
        type: `${SHEET}.worksheet+xml`,
        xml: sheetXml(sheet),
      })),
    ],
    links: [
      ...numbers.map((number) => ({
        id: `r${number}`,
        type: `${OFFICE}/worksheet`,
        target: `worksheets/sheet${number}.xml`,
      })),
      { id: 'styles', type: `${OFFICE}/styles`, target: 'styles.xml' },
    ],
  })
  return { bytes, losses: unheldLosses(map, FLOW_HOLDS, 'a flow sheet') }
}

/** Sheets under names as spreadsheets allow them: at most 31 characters, some signs left out, none twice. */
function named(flows: readonly FlowSheet[]): readonly FlowSheet[] {
  const taken = new Set<string>()
  return flows.map((flow, index) => {
    const plain = flow.name
      .replace(/[[\]:*?/\\'\p{C}]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
    const short =
      [...plain]
        .slice(0, 26)
        .join('')
        .slice(0, 26)
        .replace(/[\ud800-\udbff]$/, '')
        .trim() || 'Flow'
    const name = taken.has(short.toLowerCase()) ? `${short} ${index + 1}` : short
    taken.add(name.toLowerCase())
    return { ...flow, name }
  })
}

function sheetXml({ header, rows }: FlowSheet): string {
  const cell = (text: string, row: number, column: number, style: number) =>
    text === ''
      ? ''
      : element(
          'c',
          { r: `${letters(column)}${row}`, t: 'inlineStr', s: style },
          `<is><t xml:space="preserve">${escaped(text)}</t></is>`,
        )
  const lines = [header, ...rows].map((cells, index) =>
    element(
      'row',
      { r: index + 1 },
      cells.map((text, column) => cell(text, index + 1, column, index === 0 ? 1 : 2)).join(''),
    ),
  )
  const columns = element('col', { min: 1, max: Math.max(1, header.length), width: WIDTH, customWidth: 1 })
  const pane =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews>'
  return element('worksheet', { xmlns: MAIN }, `${pane}<cols>${columns}</cols><sheetData>${lines.join('')}</sheetData>`)
}

function letters(column: number): string {
  let name = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}

/** Plain, bold for the speeches, and wrapped for what is said. */
const STYLES = element(
  'styleSheet',
  { xmlns: MAIN },
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>' +
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>',
)
