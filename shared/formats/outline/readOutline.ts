import type { RelationKind } from '../../document/argumentMap.ts'

/** A line of an outline, with those that follow it without a sign of their own. */
export interface OutlineItem {
  readonly text: string
  /** 0 for what is indented least. */
  readonly depth: number
  /** How it says that it bears on the item that it is indented under, if it does. */
  readonly sign: RelationKind | 'premise' | null
  readonly isHeading: boolean
  /** Where it stands in the text, from 1. */
  readonly line: number
}

const LINE = /^(?<indent>[ \t]*)(?<rest>.*)$/
const BULLET = /^(?:[-*•‣◦–]|\d{1,3}[.)])[ \t]+/
const SIGN = /^(?<sign>[+&−])[ \t]+/
const TAB = 4

/** How far a line is indented, in columns. */
const columnsOf = (indent: string): number => [...indent].reduce((sum, sign) => sum + (sign === '\t' ? TAB : 1), 0)

const signs: Readonly<Record<string, OutlineItem['sign']>> = {
  '+': 'support',
  '−': 'rebut',
  '-': 'rebut',
  '&': 'premise',
}

interface Written {
  readonly columns: number
  readonly marked: boolean
  readonly sign: OutlineItem['sign']
  readonly text: string
  readonly isHeading: boolean
  readonly line: number
}

/**
 * The items of an outline: a text of two or more lines that has bullets or signs (`+` supports, `−` rebuts, `&` is one
 * more premise), as Rejoinder copies one, headings as in Markdown, or whose lines are indented under the first. Null for any other text. Where
 * some lines begin with `+` and none with two signs, `-` rebuts too.
 */
export function readOutline(text: string): readonly OutlineItem[] | null {
  const lines = text
    .split('\n')
    .map((line, index) => ({ text: line, number: index + 1 }))
    .filter((line) => line.text.trim() !== '')
  const doubled = lines.some(({ text: line }) => /^[ \t]*[-*•–][ \t]+[+&−][ \t]/.test(line))
  const isSigned = !doubled && lines.some(({ text: line }) => /^[ \t]*\+[ \t]/.test(line))
  const written = lines.map((line) => ({ isHeading: false, ...writtenIn(line.text, isSigned), line: line.number }))
  if (!isOutline(written, text)) return null
  const items = written.some(({ marked }) => marked) ? joined(written) : written
  return withDepths(items.filter((item) => item.text !== ''))
}

const HEADING = /^(?<level>#{1,6})[ \t]+/
/** A heading stands over what is not indented at all. */
const OVER = -10

function writtenIn(line: string, isSigned: boolean): Omit<Written, 'line' | 'isHeading'> & { isHeading?: true } {
  const heading = HEADING.exec(line)
  if (heading !== null) {
    const level = heading.groups?.level?.length ?? 1
    return {
      columns: OVER + level,
      marked: true,
      isHeading: true,
      sign: null,
      text: line.slice(heading[0].length).trim(),
    }
  }
  const { indent = '', rest = '' } = LINE.exec(line)?.groups ?? {}
  const columns = columnsOf(indent)
  if (isSigned && /^-[ \t]/.test(rest)) return { columns, marked: true, sign: 'rebut', text: rest.slice(2).trim() }
  const bullet = BULLET.exec(rest)?.[0] ?? ''
  const after = rest.slice(bullet.length)
  const sign = SIGN.exec(after)
  const words = after.slice(sign?.[0].length ?? 0).trim()
  return {
    columns,
    marked: bullet !== '' || sign !== null,
    sign: signs[sign?.groups?.sign ?? ''] ?? null,
    text: words,
  }
}

/** With bullets, a line without one goes on with the line above. */
function joined(written: readonly Written[]): readonly Written[] {
  const items: Written[] = []
  for (const line of written) {
    const last = items.at(-1)
    if (line.marked || last === undefined) items.push(line)
    else items[items.length - 1] = { ...last, text: `${last.text}\n${line.text}` }
  }
  return items
}

/** Bullets make one; without any, a first line of words with others right below it, of which some are indented. */
function isOutline(written: readonly Written[], text: string): boolean {
  const [first] = written
  if (first === undefined || first.marked) return first !== undefined
  const hasGaps = /\n[ \t]*\n/.test(text.trim())
  // Code and markup are indented too.
  const isProse = !/^[{}[\]<>()#/*;]/.test(first.text)
  return isProse && !hasGaps && written.some(({ columns }) => columns > first.columns)
}

function withDepths(items: readonly Written[]): readonly OutlineItem[] {
  const open: number[] = []
  return items.map(({ columns, text, sign, isHeading, line }) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= columns) open.pop()
    open.push(columns)
    return { text, sign, isHeading, line, depth: open.length - 1 }
  })
}
