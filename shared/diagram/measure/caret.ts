import type { Shaper } from '../shaper.ts'
import type { BrokenLine } from './breakLines.ts'
import { fonts } from './cardStyle.ts'
import { clustersOf, joined, type Span, spansBetween, xWithin } from './clusters.ts'
import type { CardText } from './measureCard.ts'

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

  /** Whether a line is read from right to left. */
  isLeftward(line: number): boolean {
    return this.text.lines[line]?.direction === 'rtl'
  }

  /** How far in from where its reader begins the text begins, behind its title, px. */
  get indent(): number {
    const { line, x } = this.placeOf(0)
    return this.isLeftward(line) ? this.text.width - x : x
  }

  /**
   * Where the caret before this unit stands. Between two lines that only want of room has parted it stands on the
   * second, or on that given, if it is the first.
   */
  placeOf(offset: number, given?: number): CaretPlace {
    const at = offset + this.text.before
    const line = given !== undefined && this.text.lines[given]?.end === at ? given : this.lineOf(at)
    return { line, x: this.xOf(line, at) }
  }

  /** The offset nearest to a place; above the first line its start, below the last its end. */
  offsetAt({ line, x }: CaretPlace): number {
    const { lines, before } = this.text
    if (line >= lines.length) return this.endOf(lines.length - 1)
    const set = lines[line]
    if (set === undefined || set.end < before) return 0
    const edge = this.endEdge(set)
    const past = isLeftward(set) ? edge - x : x - edge
    if (past > 0 && !this.runsOn(line)) {
      const stop = stopOf(set)
      const spaces = Math.min(Math.round(past / this.spaceOn(set)), set.end - stop)
      if (spaces > 0) return this.inText(stop + spaces)
    }
    return this.inText(this.nearest(set, Math.max(0, before - set.start), x) + set.start)
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

  /** What lies between two offsets, line by line; of a line with words that run both ways it may be several stretches. */
  between(start: number, stop: number): readonly Stretch[] {
    const [from, to] = [start + this.text.before, stop + this.text.before]
    const [first, last] = [this.lineOf(from), this.lineOf(to)]
    return this.text.lines.slice(first, last + 1).flatMap((set, index) => {
      const line = first + index
      const words = spansBetween(clustersOf(set, this.shaper), from - set.start, to - set.start)
      const spans = joined([...words, ...(line < last ? [this.lineEnd(set)] : this.spacesBetween(line, from, to))])
      return spans.map(({ left, right }) => ({ line, x: left, width: right - left }))
    })
  }

  private lineEnd(set: BrokenLine): Span {
    const edge = this.endEdge(set)
    return isLeftward(set) ? { left: edge - LINE_END, right: edge } : { left: edge, right: edge + LINE_END }
  }

  private spacesBetween(line: number, from: number, to: number): readonly Span[] {
    const set = this.text.lines[line]
    if (set === undefined || to <= stopOf(set)) return []
    const [start, end] = [from <= stopOf(set) ? this.endEdge(set) : this.xOf(line, from), this.xOf(line, to)]
    return [{ left: Math.min(start, end), right: Math.max(start, end) }]
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
    const spaces = at - stopOf(set)
    if (spaces <= 0) return xWithin(clustersOf(set, this.shaper), at - set.start) ?? this.endEdge(set)
    const past = spaces * this.spaceOn(set)
    return isLeftward(set) ? Math.max(0, this.endEdge(set) - past) : Math.min(this.endEdge(set) + past, this.text.width)
  }

  /** Of what the line shows, the edge at which its reader comes to its end. */
  private endEdge(set: BrokenLine): number {
    if (isLeftward(set)) return set.pieces.reduce((left, { x }) => Math.min(left, x), this.text.width)
    return set.pieces.reduce((right, { x, width }) => Math.max(right, x + width), 0)
  }

  private spaceOn({ pieces }: BrokenLine): number {
    return this.shaper.shape(' ', pieces.at(-1)?.style ?? fonts.text).width
  }

  /** The unit of the line at which a caret stands nearest to `x`, of those from `least` on. */
  private nearest(set: BrokenLine, least: number, x: number): number {
    const clusters = clustersOf(set, this.shaper)
    const last = clusters.at(-1)
    const end = last === undefined ? [] : [{ unit: last.end, x: last.after }]
    const stops = [...clusters.map(({ unit, before }) => ({ unit, x: before })), ...end].filter(
      ({ unit }) => unit >= least,
    )
    const [first] = stops
    if (first === undefined) return least
    return stops.reduce((best, stop) => (Math.abs(stop.x - x) < Math.abs(best.x - x) ? stop : best), first).unit
  }
}

const isLeftward = ({ direction }: BrokenLine): boolean => direction === 'rtl'

/** Where what a line shows ends. */
const stopOf = ({ start, pieces }: BrokenLine): number => pieces.reduce((at, { text }) => at + text.length, start)
