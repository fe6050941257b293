import type { FaceId, Glyph } from '../../diagram/shaper.ts'
import type { Tools } from '../format.ts'
import { fingerprint } from './fingerprint.ts'
import type { PdfFile } from './pdfFile.ts'
import { type FontFacts, factsOf } from './trueType.ts'
import { decimal, fourDigits, type ObjectId, reference, utf16 } from './values.ts'

/** Codes have two bytes; 0 stands for no glyph of ours. */
const MOST_CODES = 0xffff
/** A block of a character map holds at most so many lines. */
const MOST_LINES = 100

/**
 * A face, cut down to the glyphs that are drawn. A code in the page's text stands for a glyph and what it means
 * there: the same glyph may mean different things, and then has several codes.
 */
export class EmbeddedFont {
  readonly #codes = new Map<string, number>()
  readonly #glyphs: { readonly glyph: number; readonly meaning: string }[] = []

  constructor(
    /** As the pages' resources list it. */
    readonly name: string,
    private readonly face: FaceId,
    private readonly data: Uint8Array,
    private readonly facts: FontFacts,
  ) {}

  /** The code of a glyph that means this text; null where the font has no more. */
  code(glyph: number, meaning: string): number | null {
    const key = `${glyph} ${meaning}`
    const known = this.#codes.get(key)
    if (known !== undefined) return known
    if (this.#glyphs.length === MOST_CODES) return null
    const code = this.#glyphs.push({ glyph, meaning })
    this.#codes.set(key, code)
    return code
  }

  /** How far the pen moves after a glyph, thousandths of an em. */
  advance(glyph: number): number {
    return this.facts.advance(glyph)
  }

  /** The same face with all its codes still free. */
  again(name: string): EmbeddedFont {
    return new EmbeddedFont(name, this.face, this.data, this.facts)
  }

  get isUsed(): boolean {
    return this.#glyphs.length > 0
  }

  /** Writes it as a composite font (ISO 32000-1, 9.7) whose codes are glyphs by a table of their own. */
  write(file: PdfFile): ObjectId {
    const baseFont = `/${tagOf(this.data)}+${this.face}`
    const { ascent, descent, box } = this.facts
    const descriptor = file.add({
      ...{ Type: '/FontDescriptor', FontName: baseFont, Flags: SYMBOLIC, FontBBox: box, ItalicAngle: 0 },
      ...{ Ascent: ascent, Descent: descent, CapHeight: ascent, StemV: 80 },
      FontFile2: reference(file.addStream(this.data, { Length1: this.data.length })),
    })
    const descendant = file.add({
      ...{ Type: '/Font', Subtype: '/CIDFontType2', BaseFont: baseFont, FontDescriptor: reference(descriptor) },
      CIDSystemInfo: { Registry: '(Adobe)', Ordering: '(Identity)', Supplement: 0 },
      W: [1, this.#glyphs.map(({ glyph }) => this.advance(glyph))],
      CIDToGIDMap: reference(file.addStream(this.#glyphTable())),
    })
    return file.add({
      ...{ Type: '/Font', Subtype: '/Type0', BaseFont: baseFont, Encoding: '/Identity-H' },
      DescendantFonts: [reference(descendant)],
      ToUnicode: reference(file.addStream(this.#meanings())),
    })
  }

  #glyphTable(): Uint8Array {
    const table = new Uint8Array(2 * (this.#glyphs.length + 1))
    const view = new DataView(table.buffer)
    this.#glyphs.forEach(({ glyph }, index) => {
      view.setUint16(2 * (index + 1), glyph)
    })
    return table
  }

  /** What each code means, as a character map (Adobe Technical Note 5014). */
  #meanings(): string {
    const lines = this.#glyphs.map(({ meaning }, index) => `<${fourDigits(index + 1)}> <${utf16(meaning)}>\n`)
    let blocks = ''
    for (let first = 0; first < lines.length; first += MOST_LINES) {
      const block = lines.slice(first, first + MOST_LINES)
      blocks += `${decimal(block.length)} beginbfchar\n${block.join('')}endbfchar\n`
    }
    return MAP_HEAD + blocks + MAP_END
  }
}

/** Of a font whose characters are not those of Adobe's standard Latin set. */
const SYMBOLIC = 4

const MAP_HEAD = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
`
const MAP_END = `endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

/** Six capitals, by which subsets of one font are told apart. */
function tagOf(data: Uint8Array): string {
  let rest = Number.parseInt(fingerprint([data]).slice(0, 8), 16)
  return Array.from({ length: 6 }, () => {
    const letter = String.fromCharCode(65 + (rest % 26))
    rest = Math.floor(rest / 26)
    return letter
  }).join('')
}

/** The fonts of a file's text. */
export class Fonts {
  readonly #current: Map<FaceId, EmbeddedFont>
  readonly #all: EmbeddedFont[]

  private constructor(fonts: ReadonlyMap<FaceId, EmbeddedFont>) {
    this.#current = new Map(fonts)
    this.#all = [...fonts.values()]
  }

  /** Cuts each face down to its glyphs. */
  static async embed(glyphs: ReadonlyMap<FaceId, ReadonlySet<number>>, subset: Tools['subset']): Promise<Fonts> {
    const faces = [...glyphs].sort(([a], [b]) => (a < b ? -1 : 1))
    const fonts = faces.map(async ([face, ids], index) => {
      const data = await subset(
        face,
        [...ids].sort((a, b) => a - b),
        'glyphs',
      )
      return [face, new EmbeddedFont(`F${index}`, face, data, factsOf(data))] as const
    })
    return new Fonts(new Map(await Promise.all(fonts)))
  }

  /** The code of a glyph that means this text, and the font that has it. */
  coded(glyph: Glyph, meaning: string): { readonly font: EmbeddedFont; readonly code: number } {
    const { face, id } = glyph
    const font = this.#current.get(face)
    if (font === undefined) throw new Error(`The face ${face} is not embedded.`)
    const code = font.code(id, meaning)
    if (code !== null) return { font, code }
    const next = font.again(`F${this.#all.length}`)
    this.#all.push(next)
    this.#current.set(face, next)
    return this.coded(glyph, meaning)
  }

  /** Writes those in use; as the pages' resources list them. */
  write(file: PdfFile): Readonly<Record<string, string>> {
    const used = this.#all.filter((font) => font.isUsed)
    return Object.fromEntries(used.map((font) => [font.name, reference(font.write(file))]))
  }
}
