import type { Shaper } from '../shaper.ts'
import type { BrokenLine } from './breakLines.ts'
import { fonts } from './cardStyle.ts'
import type { CardText } from './measureCard.ts'
import { type LinePiece, widthOf } from './pieces.ts'

/** Where a caret stands: on which line, and how far from its left edge, px. */
export interface CaretPlace {
  readonly line: number
  readonly x: number
}

/** A stretch of one line, px. */
export interface Stretch extends CaretPlace {
  readonly width: number
}

/** What a selection that goes over a line's end covers beyond its words, px. */
const LINE_END = 4

/** A claim's text as it stands on its card, for a caret to move in. Offsets are UTF-16 units of the claim's text. */
export class CaretText {
  constructor(
    private readonly text: CardText,
    private readonly shaper: Shaper,
  ) {}

  get lineCount(): number {
    return this.text.lines.length
  }

  /**
   * Where the caret before this unit stands. Between two lines that only want of room has parted it stands on the
   * second, or on that given, if it is the first.
   */
  placeOf(offset: number, given?: number): CaretPlace {
    const at = offset + this.text.before
    const line = given !== undefined && this.text.lines[given]?.end === at ? given : this.lineOf(at)
    return { line, x: Math.min(this.xOf(line, at), this.text.width) }
  }

  /** The offset nearest to a place; above the first line its start, below the last its end. */
  offsetAt({ line, x }: CaretPlace): number {
    const { lines, before } = this.text
    if (line >= lines.length) return this.endOf(lines.length - 1)
    const set = lines[line]
    if (set === undefined || set.end < before) return 0
    const stop = stopOf(set)
    const past = x - widthOf(set.pieces)
    if (past > 0 && !this.runsOn(line)) {
      const spaces = Math.min(Math.round(past / this.spaceOn(set)), set.end - stop)
      return this.inText(stop + spaces)
    }
    return this.inText(nearest(caretStops(set, this.shaper), Math.max(0, before - set.start), x) + set.start)
  }

  startOf(line: number): number {
    return this.inText(this.text.lines[line]?.start ?? 0)
  }

  /** Where the caret stands behind all that the line shows, or holds, where its text goes no further. */
  endOf(line: number): number {
    const set = this.text.lines[line]
    if (set === undefined) return 0
    return this.inText(this.runsOn(line) ? stopOf(set) : set.end)
  }

  /** What lies between two offsets, line by line. */
  between(start: number, stop: number): readonly Stretch[] {
    const [first, last] = [this.placeOf(start), this.placeOf(stop)]
    const stretches: Stretch[] = []
    for (let line = first.line; line <= last.line; line += 1) {
      const x = line === first.line ? first.x : 0
      const right = line === last.line ? last.x : widthOf(this.text.lines[line]?.pieces ?? []) + LINE_END
      stretches.push({ line, x, width: Math.max(0, right - x) })
    }
    return stretches
  }

  private readonly inText = (at: number): number => Math.max(0, at - this.text.before)

  /** Whether the next line goes on with the same paragraph. */
  private runsOn(line: number): boolean {
    return this.text.lines[line + 1]?.start === this.text.lines[line]?.end
  }

  private lineOf(at: number): number {
    const line = this.text.lines.findLastIndex(({ start }) => start <= at)
    return Math.max(0, line)
  }

  private xOf(line: number, at: number): number {
    const set = this.text.lines[line]
    if (set === undefined) return 0
    const stop = stopOf(set)
    if (at >= stop) return widthOf(set.pieces) + (at - stop) * this.spaceOn(set)
    return between(caretStops(set, this.shaper), at - set.start)
  }

  private spaceOn({ pieces }: BrokenLine): number {
    return this.shaper.shape(' ', pieces.at(-1)?.style ?? fonts.text).width
  }
}

/** Where what a line shows ends. */
const stopOf = ({ start, pieces }: BrokenLine): number => pieces.reduce((at, { text }) => at + text.length, start)

/** A place in a line where a caret may stand: between grapheme clusters. */
interface CaretStop {
  /** UTF-16 units from the line's start. */
  readonly unit: number
  readonly x: number
}

function caretStops({ pieces }: BrokenLine, shaper: Shaper): readonly CaretStop[] {
  const stops: CaretStop[] = []
  let from = 0
  for (const piece of pieces) {
    stops.push(...stopsIn(piece, from, shaper))
    from += piece.text.length
  }
  return [...stops, { unit: from, x: widthOf(pieces) }]
}

function stopsIn(piece: LinePiece, from: number, shaper: Shaper): readonly CaretStop[] {
  const stops: CaretStop[] = []
  let pen = piece.x
  for (const { cluster, advance } of shaper.shape(piece.text, piece.style).glyphs) {
    if (stops.at(-1)?.unit !== from + cluster) stops.push({ unit: from + cluster, x: pen })
    pen += advance
  }
  return stops
}

/** Where a unit begins; within a cluster, a ligature for one, as far along it as it is among its units. */
function between(stops: readonly CaretStop[], unit: number): number {
  const next = stops.findIndex((stop) => stop.unit >= unit)
  const [left, right] = [stops[next - 1], stops[next]]
  if (right === undefined) return stops.at(-1)?.x ?? 0
  if (left === undefined || right.unit === unit) return right.x
  return left.x + ((unit - left.unit) / (right.unit - left.unit)) * (right.x - left.x)
}

/** The unit of the stop nearest to `x`, of those from `least` on. */
function nearest(stops: readonly CaretStop[], least: number, x: number): number {
  const distance = (stop: CaretStop) => Math.abs(stop.x - x)
  const allowed = stops.filter(({ unit }) => unit >= least)
  const [first] = allowed
  if (first === undefined) return least
  return allowed.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best), first).unit
}
