import type { Direction, Shaper } from '../shaper.ts'
import { PART, runsLeft } from './bidi.ts'

interface Paragraph {
  readonly start: number
  readonly end: number
  readonly direction: Direction
  /** Of its first units, as far as they were asked for. */
  levels: Uint8Array | null
  known: number
}

/** Which ways the paragraphs of a text are read, and the words in them. Offsets are UTF-16 units. */
export class TextDirections {
  private readonly runsLeft: boolean
  private last: Paragraph | undefined

  constructor(
    private readonly text: string,
    private readonly shaper: Shaper,
  ) {
    this.runsLeft = runsLeft(text)
  }

  /** Of the paragraph in which a line begins. */
  directionAt(start: number): Direction {
    return this.runsLeft ? this.paragraphAt(start).direction : undefined
  }

  /** The embedding levels from `start`, in one paragraph, up to `stop`; null where all goes from left to right. */
  levels(start: number, stop: number): Uint8Array | null {
    if (!this.runsLeft) return null
    const paragraph = this.paragraphAt(start)
    this.extend(paragraph, stop)
    return paragraph.levels?.subarray(start - paragraph.start, stop - paragraph.start) ?? null
  }

  private paragraphAt(start: number): Paragraph {
    const { last, text } = this
    if (last !== undefined && start >= last.start && start <= last.end) return last
    const from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
    const feed = text.indexOf('\n', start)
    const end = feed < 0 ? text.length : feed
    const direction = this.shaper.direction(text.slice(from, end))
    this.last = { start: from, end, direction, levels: null, known: 0 }
    return this.last
  }

  /** By whole parts, whose levels depend on no others. */
  private extend(paragraph: Paragraph, stop: number): void {
    const { start, end, direction, known } = paragraph
    if (start + known >= Math.min(stop, end)) return
    const until = Math.min(end, start + Math.ceil((stop - start) / PART) * PART)
    paragraph.levels = this.shaper.levels(this.text.slice(start, until), direction)
    paragraph.known = until - start
  }
}
