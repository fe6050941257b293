import { RejoinderError } from '../../errors.ts'
import { readFlow } from '../flow/readFlow.ts'
import type { FlowSheet } from '../flow/sheet.ts'
import type { ReadMapFile } from '../format.ts'
import { createDraft } from '../reading/draft.ts'
import { elementsIn, readXml, wordsIn, type XmlElement } from '../reading/readXml.ts'
import { readZip } from '../reading/readZip.ts'

const NAME = 'workbook'
/** As many rows and columns as a sheet may have at the most, and cells that are read of one, empty ones among them. */
const [MOST_ROWS, MOST_COLUMNS, MOST_CELLS] = [1_048_576, 16_384, 2_000_000]

/**
 * Reads a workbook: each sheet a flow. Cells are taken by what they show; formulas are never worked out.
 * @throws RejoinderError
 */
export function readFlowXlsx(bytes: Uint8Array): ReadMapFile {
  const entries = readZip(bytes, NAME, (entry) =>
    /^xl\/(?:workbook|sharedStrings|_rels\/workbook|worksheets\/[^/]+)\.xml(?:\.rels)?$/.test(entry),
  )
  const draft = createDraft(NAME)
  const rootOf = (entry: string) => {
    const found = entries.get(entry)
    return found === undefined ? undefined : readXml(found, NAME).root
  }
  const book = rootOf('xl/workbook.xml')
  if (book === undefined) throw new RejoinderError('This archive is no flow sheet: it holds no workbook.')
  const strings = (partsOf(rootOf('xl/sharedStrings.xml'), 'si') ?? []).map(stringIn)
  const targets = new Map(
    (partsOf(rootOf('xl/_rels/workbook.xml.rels'), 'Relationship') ?? []).map(({ attributes }) => [
      attributes.get('Id') ?? '',
      (attributes.get('Target') ?? '').replace(/^\/?(?:xl\/)?/, ''),
    ]),
  )
  const sheets = elementsNamed(book, 'sheet').flatMap((sheet): FlowSheet[] => {
    const root = rootOf(`xl/${targets.get(sheet.attributes.get('r:id') ?? '') ?? ''}`)
    if (root === undefined) return []
    const [header = [], ...rows] = cellsIn(root, strings)
    return [{ name: sheet.attributes.get('name') ?? '', header: header.map((speech) => speech.trim()), rows }]
  })
  const [first] = sheets
  if (sheets.length === 1 && first !== undefined) draft.head({ title: first.name })
  readFlow(draft, sheets)
  return draft.finish()
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1)

const partsOf = (root: XmlElement | undefined, name: string) =>
  root && elementsIn(root).filter((element) => localName(element) === name)

/** The elements of this name at any depth, in order. */
const elementsNamed = (root: XmlElement, name: string): readonly XmlElement[] =>
  elementsIn(root).flatMap((element) => (localName(element) === name ? [element] : elementsNamed(element, name)))

/** The words of a string, of which runs may look differently; what is said of their sound is left out. */
const stringIn = (element: XmlElement): string =>
  elementsIn(element)
    .filter((part) => localName(part) !== 'rPh')
    .map((part) => (localName(part) === 't' ? wordsIn(part) : stringIn(part)))
    .join('')

function cellsIn(sheet: XmlElement, strings: readonly string[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let count = 0
  for (const row of elementsNamed(sheet, 'row')) {
    const at = Number(row.attributes.get('r') ?? rows.length + 1) - 1
    if (!(at >= 0 && at < MOST_ROWS)) throw new RejoinderError('This workbook has a row beyond all that a flow has.')
    while (rows.length <= at) rows.push([])
    const cells = rows[at] ?? []
    for (const cell of elementsIn(row)) {
      if (localName(cell) !== 'c') continue
      const column = columnOf(cell.attributes.get('r') ?? '') ?? cells.length
      count += Math.max(1, column - cells.length)
      if (column >= MOST_COLUMNS || count + rows.length > MOST_CELLS)
        throw new RejoinderError('This workbook has cells beyond all that a flow has.')
      while (cells.length < column) cells.push('')
      cells[column] = textOf(cell, strings)
    }
  }
  return rows
}

/** The column of a cell's name, from 0: `C4` is 2. */
function columnOf(name: string): number | undefined {
  const [letters] = /^[A-Z]{1,3}/.exec(name) ?? []
  if (letters === undefined) return undefined
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function textOf(cell: XmlElement, strings: readonly string[]): string {
  const [inline] = elementsNamed(cell, 'is')
  if (inline !== undefined) return stringIn(inline)
  const [value] = elementsNamed(cell, 'v')
  const shown = value === undefined ? '' : wordsIn(value)
  return cell.attributes.get('t') === 's' ? (strings[Number(shown)] ?? '') : shown
}
