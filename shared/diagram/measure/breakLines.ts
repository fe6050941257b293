import type { Shaper, TextStyle } from '../shaper.ts'
import { isInvisible, isMark } from './drawable.ts'

export interface StyledText {
  readonly text: string
  readonly style: TextStyle
}

/** Part of a line in one style; `x` from the line's left edge and `width`, both px. */
export interface LinePiece extends StyledText {
  readonly x: number
  readonly width: number
}

/** One line as it is set. Offsets are UTF-16 units of the whole text. */
export interface BrokenLine {
  readonly pieces: readonly LinePiece[]
  readonly start: number
  /** Where the next line begins, or the line end that broke it; before it lies the white space that the line lost. */
  readonly end: number
}

export interface BrokenText {
  readonly lines: readonly BrokenLine[]
  /** How many more lines there would be. */
  readonly more: number
}

/** Longer paragraphs are shaped in stretches of about so many UTF-16 units. */
const STRETCH = 2_000
/** How far a stretch's width may change, at most, when it is cut out of its line, px. */
const CUT_KERNING = 4

/**
 * Breaks text that runs on through several styles by UAX 14 and its shaped widths; `\n` always breaks, and a word
 * that is wider than the line breaks between grapheme clusters. A line loses the white space at its end and
 * nothing else.
 *
 * @param width px.
 * @param mostLines lines after these are counted, not set.
 */
export function breakLines(parts: readonly StyledText[], width: number, mostLines: number, shaper: Shaper): BrokenText {
  const text = parts.map((part) => part.text).join('')
  const lines: BrokenLine[] = []
  let more = 0
  let start = 0
  for (const words of text.split('\n')) {
    const from = start
    const paragraph = new Paragraph(words, (line, stop) => piecesOf(parts, from + line, from + stop, shaper), shaper)
    for (const { line, stop, end } of paragraph.lines(width, () => lines.length < mostLines)) {
      if (lines.length < mostLines)
        lines.push({ pieces: paragraph.set(line, stop), start: from + line, end: from + end })
      else more += 1
    }
    start += words.length + 1
  }
  return { lines, more }
}

/** Part of a text, style by style; offsets are UTF-16 units. */
function piecesOf(parts: readonly StyledText[], start: number, end: number, shaper: Shaper): readonly LinePiece[] {
  const pieces: LinePiece[] = []
  let from = 0
  let x = 0
  for (const part of parts) {
    const text = part.text.slice(Math.max(0, start - from), Math.max(0, end - from))
    from += part.text.length
    if (text === '') continue
    const { width } = shaper.shape(text, part.style)
    pieces.push({ text, style: part.style, x, width })
    x += width
  }
  return pieces
}

/** Where a line begins, what it shows stops, and the next one begins. */
interface Line {
  readonly line: number
  readonly stop: number
  readonly end: number
}

/** What stands between two line ends. Offsets are UTF-16 units from its beginning. */
class Paragraph {
  /** The offsets after which it may break, its end last. */
  private readonly breaks: readonly number[]
  /** The pen's way before each unit and after the last, px. */
  private readonly pen: Float64Array
  /** 1 where a grapheme cluster begins, and at the end. */
  private readonly isCluster: Uint8Array

  /** @param set sets the words between two offsets. */
  constructor(
    private readonly text: string,
    readonly set: (line: number, stop: number) => readonly LinePiece[],
    private readonly shaper: Shaper,
  ) {
    this.breaks = shaper.breaks(text)
    this.pen = new Float64Array(text.length + 1)
    this.isCluster = new Uint8Array(text.length + 1)
    this.isCluster[text.length] = 1
    this.movePen()
  }

  /** @param exact whether a line is still wanted in print: then the kerning at its ends counts too. */
  *lines(width: number, exact: () => boolean): Generator<Line> {
    const { breaks, text } = this
    let line = 0
    let next = 0
    do {
      const fits = (stop: number) => this.isWithin(width, line, stop, exact())
      let best: number | undefined
      while (next < breaks.length && fits(this.trimmed(line, breaks[next] ?? 0))) best = breaks[next++]
      if (best === undefined) {
        best = this.longestClusters(line, breaks[next] ?? text.length, fits)
        if (best === breaks[next]) next += 1
      }
      yield { line, stop: this.trimmed(line, best), end: best }
      line = best
    } while (line < text.length)
  }

  private isWithin(width: number, line: number, stop: number, exact: boolean): boolean {
    const about = (this.pen[stop] ?? 0) - (this.pen[line] ?? 0)
    // Kerning where a line is cut moves its width by a little only.
    if (!exact || about > width + CUT_KERNING) return about <= width
    return about < width - CUT_KERNING || widthOf(this.set(line, stop)) <= width
  }

  /** The farthest end of a grapheme cluster up to `stop` that fits, or the nearest, and the spaces after it. */
  private longestClusters(line: number, stop: number, fits: (at: number) => boolean): number {
    let best: number | undefined
    for (let at = line + 1; at <= stop; at += 1) {
      if (this.isCluster[at] !== 1) continue
      if (best !== undefined && !fits(at)) break
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
    let from = 0
    for (const to of this.stretches()) {
      let at = from
      for (const { text, style } of this.set(from, to)) {
        this.movePenOver(at, text, style)
        at += text.length
      }
      from = to
    }
  }

  /** Where the paragraph is cut to be shaped: where a line may break, and in words without end. */
  private *stretches(): Generator<number> {
    let from = 0
    for (const [index, to] of this.breaks.entries()) {
      if (to < this.text.length && (this.breaks[index + 1] ?? to) - from < STRETCH) continue
      while (to - from > 2 * STRETCH) {
        from += STRETCH
        while (from < to && continuesCluster(this.text, from)) from += 1
        yield from
      }
      yield to
      from = to
    }
  }

  private movePenOver(from: number, text: string, style: TextStyle): void {
    const advances = new Float64Array(text.length)
    for (const glyph of this.shaper.shape(text, style).glyphs) {
      advances[glyph.cluster] = (advances[glyph.cluster] ?? 0) + glyph.advance
      this.isCluster[from + glyph.cluster] = 1
    }
    let pen = this.pen[from] ?? 0
    advances.forEach((advance, index) => {
      pen += advance
      this.pen[from + index + 1] = pen
    })
  }
}

function continuesCluster(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 0xdc00 && unit <= 0xdfff) || isMark(unit) || isInvisible(unit) || isInvisible(text.charCodeAt(at - 1))
}

/** px. */
export const widthOf = (pieces: readonly LinePiece[]): number => {
  const last = pieces.at(-1)
  return last === undefined ? 0 : last.x + last.width
}
