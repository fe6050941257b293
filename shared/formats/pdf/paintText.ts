import type { TextShape } from '../../diagram/scene.ts'
import type { Glyph, Shaper } from '../../diagram/shaper.ts'
import type { Content } from './content.ts'
import type { EmbeddedFont, Fonts } from './fonts.ts'
import { decimal, fourDigits, hundredth, textString } from './values.ts'

/** Glyphs that draw one stretch of text together, from left to right. */
interface Cluster {
  readonly glyphs: Glyph[]
  readonly text: string
  /** Whether it is read from right to left. */
  readonly isTurned: boolean
}

/** What glyphs mean that a cluster has beside its first: a joiner that is not seen. */
const NOTHING = '\u034f'

/** Paints a line, glyph by glyph where the shaper put it. */
export function paintText(content: Content, line: TextShape, fonts: Fonts, shaper: Shaper): void {
  const clusters = clustersOf(line, shaper)
  if (clusters.length === 0) return
  content.fill(line.paint)
  content.write('BT', `1 0 0 -1 ${hundredth(line.x)} ${hundredth(line.y)} Tm`)
  const { size, spacing = 0 } = line.style
  content.spacing(spacing)
  const pen = new Pen(content, fonts, size, spacing)
  for (const cluster of clusters) pen.show(cluster)
  pen.end()
  content.write('ET')
}

/** From left to right, as they are drawn; joiners and the like, which take no room and draw nothing, are left out. */
function clustersOf({ text, style, direction }: TextShape, shaper: Shaper): readonly Cluster[] {
  const { glyphs } = shaper.shape(text, style, direction)
  const { spacing = 0 } = style
  const levels = shaper.levels(text, direction)
  const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
  const clusters: Cluster[] = []
  for (const glyph of glyphs) {
    if (glyph.advance === spacing && shaper.outline(glyph.face, glyph.id).data === '') continue
    const start = glyph.cluster
    const last = clusters.at(-1)
    if (last?.glyphs[0]?.cluster === start) last.glyphs.push(glyph)
    else {
      const isTurned = (levels?.[start] ?? 0) % 2 === 1
      clusters.push({ glyphs: [glyph], text: text.slice(start, ends.get(start)), isTurned })
    }
  }
  return clusters
}

/** Shows glyphs of one line, and keeps track of where PDF's own pen stands after each. */
class Pen {
  #font: EmbeddedFont | null = null
  #rise = 0
  /** px from the line's left edge. */
  #x = 0
  /** What the next TJ operator shows. */
  #array = ''

  constructor(
    private readonly content: Content,
    private readonly fonts: Fonts,
    private readonly size: number,
    private readonly spacing: number,
  ) {}

  show({ glyphs, text, isTurned }: Cluster): void {
    const [first, ...others] = glyphs
    if (first === undefined) return
    if (others.length === 0) this.#glyph(first, text)
    else if (isTurned) this.#showTurned(glyphs, text)
    else this.#showTogether(glyphs, text)
  }

  end(): void {
    this.#flush()
    if (this.#rise !== 0) this.content.write('0 Ts')
  }

  /**
   * Programs that turn words round take the place of one from its first glyph. So that is the widest, which carries
   * the text; its dots and accents come after, and say nothing.
   */
  #showTurned(glyphs: readonly Glyph[], text: string): void {
    const base = glyphs.reduce((widest, glyph) => (glyph.advance > widest.advance ? glyph : widest))
    this.#glyph(base, text)
    const others = glyphs.filter((glyph) => glyph !== base)
    this.#showTogether(others, '')
  }

  /** For programs that don't ask what is meant, each glyph means a character where there are as many of them. */
  #showTogether(glyphs: readonly Glyph[], text: string): void {
    const characters = [...text]
    const meanings = characters.length === glyphs.length ? characters : [text]
    this.#flush()
    this.content.write(`/Span <</ActualText ${textString(text)}>> BDC`)
    glyphs.forEach((glyph, index) => {
      this.#glyph(glyph, meanings[index] || NOTHING)
    })
    this.#flush()
    this.content.write('EMC')
  }

  #glyph(glyph: Glyph, meaning: string): void {
    const { font, code } = this.fonts.coded(glyph, meaning)
    if (font !== this.#font || glyph.y !== this.#rise) {
      this.#flush()
      this.content.font(font.name, this.size)
      if (glyph.y !== this.#rise) this.content.write(`${decimal(-glyph.y)} Ts`)
      this.#font = font
      this.#rise = glyph.y
    }
    // Thousandths of an em, by which TJ moves to the left.
    const back = Math.round(((this.#x - glyph.x) * 1_000) / this.size)
    this.#array += back === 0 ? fourDigits(code) : `>${back}<${fourDigits(code)}`
    this.#x += ((font.advance(glyph.id) - back) * this.size) / 1_000 + this.spacing
  }

  #flush(): void {
    if (this.#array !== '') this.content.write(`[<${this.#array}>]TJ`)
    this.#array = ''
  }
}
