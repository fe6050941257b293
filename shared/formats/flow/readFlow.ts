import type { RelationKind } from '../../document/argumentMap.ts'
import type { Draft } from '../reading/draft.ts'
import { signIn } from '../reading/signIn.ts'
import { ARROW, ARROWS, sideOf, usualKind } from './kinds.ts'
import type { FlowSheet } from './sheet.ts'

/** A cell that says something: which claim, and in which column. */
interface Spoken {
  readonly key: string
  readonly column: number
}

/** Reads sheets into a draft: each cell a claim of its column's speech, that bears on the cell left of it or above that. */
export function readFlow(draft: Draft, sheets: readonly FlowSheet[]): void {
  const known = new Map<string, string>()
  const mentions: (() => void)[] = []
  for (const sheet of sheets) {
    const last: (Spoken | undefined)[] = []
    for (const [row, cells] of sheet.rows.entries())
      for (const [column, cell] of cells.entries()) {
        const words = cell.trim()
        if (words === '') continue
        const at = placeOf(sheet, row, column)
        const above = column === 0 ? undefined : last[column - 1]
        if (ARROWS.has(words)) {
          // What is extended goes on as it was, in a later speech.
          last[column] = above
          continue
        }
        const key = `${sheet.name}\u0000${at}`
        const isAgain = words.startsWith(`${ARROW} `)
        const reply = above === undefined ? null : signIn(isAgain ? words.slice(2) : words)
        const text = reply?.words ?? words
        const kind = reply?.sign ?? usualKind(sheet.header[column] ?? '', sheet.header[above?.column ?? 0] ?? '')
        if (isAgain) mentions.push(() => tie(draft, known.get(text), kind, above, at))
        else {
          readCell(draft, key, text, sheet.header[column] ?? '', at)
          if (!known.has(text)) known.set(text, key)
          tie(draft, key, kind, above, at)
          last[column] = { key, column }
        }
        last.length = column + 1
      }
  }
  for (const mention of mentions) mention()
}

function readCell(draft: Draft, key: string, text: string, speech: string, at: string): void {
  const side = sideOf(speech)
  const party = side === undefined ? undefined : draft.party(side)
  const turn = speech === '' ? undefined : draft.turn(speech, party)
  draft.claim(key, { text, ...(party === undefined ? {} : { party }), ...(turn === undefined ? {} : { turn }) }, at)
}

function tie(draft: Draft, key: string | undefined, kind: RelationKind, above: Spoken | undefined, at: string): void {
  if (key === undefined) draft.lose(at, 'dropped', 'Left out a mention of a claim that stands nowhere.')
  else if (above !== undefined) draft.relation(null, { kind, from: [key], to: above.key }, at)
}

/** A cell as a spreadsheet names it: `Zoos!B4`; the header is the first row. */
function placeOf({ name }: FlowSheet, row: number, column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${name === '' ? '' : `${name}!`}${letters}${row + 2}`
}
