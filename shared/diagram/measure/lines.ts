import type { Shaper } from '../shaper.ts'
import { isEuropean } from './lineBreaks.ts'
import { type LinePiece, widthOf } from './pieces.ts'
import { tearsThaiSyllable } from './thai.ts'

/** Text that is to be broken into lines. Offsets are UTF-16 units of it. */
export interface LongText {
  readonly text: string
  /** px. */
  readonly width: number
  /** Sets the words between two offsets. */
  readonly set: (start: number, stop: number) => readonly LinePiece[]
  /** Whether the lines are wanted in print: then the kerning at their ends counts too. */
  readonly isExact: boolean
  readonly shaper: Shaper
}

/** Where a line begins, what it shows stops, and its words end: at the next line, or at the line feed that broke it. */
export interface Line {
  readonly start: number
  readonly stop: number
  readonly end: number
}

/** Text is shaped in stretches of about so many UTF-16 units. */
const STRETCH = 2_000
/** At the end of a stretch that is cut out of its text, so many units may break and be shaped otherwise than there. */
export const CUT = 32
/** How far a European line's width may change, at most, when it is cut out of its stretch: by its kerning, px. */
const CUT_KERNING = 4
/** How far another one's may, where letters have other forms at an end: em. */
const CUT_FORMS = 2
/** No line holds more UTF-16 units, though all of them were without width. */
const MOST_UNITS = 8_000

/**
 * The lines of a text, from one on of which the beginning is known. Each depends on nothing before it and little
 * behind it.
 */
export function* linesFrom(start: number, long: LongText): Generator<Line> {
  const { text } = long
  let at = start
  for (;;) {
    const feed = text.indexOf('\n', at)
    const paragraphEnd = feed < 0 ? text.length : feed
    let length = STRETCH
    do {
      const from = at
      for (const line of new Stretch(from, Math.min(from + length, paragraphEnd), paragraphEnd, long).lines()) {
        yield line
        at = line.end
      }
      if (at === from) length *= 2
    } while (at < paragraphEnd)
    if (feed < 0) return
    at = feed + 1
  }
}

/**
 * The beginning of the word that a line goes on with, or in words without end of the signs before it: what is there,
 * such as half an arrow, may be shaped into one with what the line begins with.
 */
function wordStart(text: string, line: number): number {
  const before = text.slice(Math.max(0, line - CUT), line)
  const leads = [/[^ \n]*$/, /[^A-Za-z\d]*$/, /[!-~]*$/].map((lead) => lead.exec(before)?.[0].length ?? 0)
  return line - (leads.find((length) => length < CUT) ?? 0)
}

/** Part of a paragraph in which a line begins. Its own offsets count from its beginning. */
class Stretch {
  private readonly text: string
  /** The offsets after which it may break, its end last. */
  private readonly breaks: readonly number[]
  /** The pen's way before each unit and after the last, px. */
  private readonly pen: Float64Array
  /** 1 where a grapheme cluster begins that is drawn by itself, and at the end. */
  private readonly isCluster: Uint8Array
  /** How far a line's width may change when it is cut out, px. */
  private give = CUT_KERNING
  /** Up to where it is as in its paragraph. */
  private readonly sight: number
  private readonly from: number

  constructor(
    private readonly firstLine: number,
    to: number,
    paragraphEnd: number,
    private readonly long: LongText,
  ) {
    this.from = wordStart(long.text, firstLine)
    this.text = long.text.slice(this.from, to)
    const { length } = this.text
    this.breaks = long.shaper.breaks(this.text)
    this.sight = to === paragraphEnd ? Infinity : length - CUT
    this.pen = new Float64Array(length + 1)
    this.isCluster = new Uint8Array(length + 1)
    this.isCluster[length] = 1
    this.movePen()
  }

  /** Its lines, so far as nothing beyond it can change them. */
  *lines(): Generator<Line> {
    const { breaks, text, from } = this
    let line = this.firstLine - from
    let next = line === 0 ? 0 : breaks.findIndex((at) => at > line)
    do {
      if (!this.seesBeyond(line)) return
      let best: number | undefined
      while (next < breaks.length && this.fits(line, this.trimmed(line, breaks[next] ?? 0))) best = breaks[next++]
      if (best === undefined) {
        best = this.longestClusters(line, breaks[next] ?? text.length)
        if (best === breaks[next]) next += 1
      }
      if (best > this.sight) return
      yield { start: from + line, stop: from + this.trimmed(line, best), end: from + best }
      line = best
    } while (line < text.length)
  }

  /** Whether more of the paragraph is in sight than a line can hold. */
  private seesBeyond(line: number): boolean {
    const { sight, pen } = this
    if (sight === Infinity || sight - line > MOST_UNITS) return true
    return (pen[sight] ?? 0) - (pen[line] ?? 0) > this.long.width + this.give
  }

  private fits(line: number, stop: number): boolean {
    if (stop - line > MOST_UNITS) return false
    const { width, set, isExact } = this.long
    const about = (this.pen[stop] ?? 0) - (this.pen[line] ?? 0)
    // Where a line is cut, its width moves by a little only.
    if (!isExact || about > width + this.give) return about <= width
    return about < width - this.give || widthOf(set(this.from + line, this.from + stop)) <= width
  }

  /** The farthest end of a grapheme cluster up to `stop` that fits, or the nearest, and the spaces after it. */
  private longestClusters(line: number, stop: number): number {
    let best: number | undefined
    for (let at = line + 1; at <= stop; at += 1) {
      if (this.isCluster[at] !== 1) continue
      if (best !== undefined && !this.fits(line, at)) break
      best = at
    }
    best ??= stop
    while (this.text[best] === ' ') best += 1
    return best
  }

  private trimmed(line: number, end: number): number {
    let stop = end
    while (stop > line && this.text[stop - 1] === ' ') stop -= 1
    return stop
  }

  private movePen(): void {
    const { from, text, long, isCluster } = this
    const advances = new Float64Array(text.length)
    const isPlain = isEuropean(text)
    let at = 0
    for (const piece of long.set(from, from + text.length)) {
      if (!isPlain) this.give = Math.max(this.give, CUT_FORMS * piece.style.size)
      for (const { cluster, advance } of long.shaper.shape(piece.text, piece.style, piece.direction).glyphs) {
        advances[at + cluster] = (advances[at + cluster] ?? 0) + advance
        isCluster[at + cluster] = 1
      }
      at += piece.text.length
    }
    if (!isPlain) this.keepGraphemes()
    let pen = 0
    advances.forEach((advance, index) => {
      pen += advance
      this.pen[index + 1] = pen
    })
  }

  /** Some graphemes are drawn as several clusters, such as a half form and what it leans on. */
  private keepGraphemes(): void {
    const { text, isCluster, long } = this
    const isGrapheme = new Uint8Array(text.length)
    for (const start of long.shaper.graphemes(text)) isGrapheme[start] = 1
    for (let at = 0; at < text.length; at += 1)
      if (isGrapheme[at] !== 1 || tearsThaiSyllable(text, at)) isCluster[at] = 0
  }
}
