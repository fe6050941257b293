import { Blob, Buffer, Direction, Face, Font, shape as shapeBuffer } from 'harfbuzzjs'
import type { FaceId, Glyph, ShapedText, Shaper, TextStyle } from '../shaper.ts'
import { isInvisible, isMark } from './drawable.ts'
import { baseFaces, facesFor, fallbackFaces } from './faces.ts'
import { europeanBreaks, isEuropean, type LineBreaks, loadAllBreaks } from './lineBreaks.ts'
import { covers, type LoadedFace, outlineOf, someLack } from './loadedFace.ts'

/** A shaper whose faces must be loaded before it is asked for a text that needs them. */
export interface HarfbuzzShaper extends Shaper {
  /**
   * Loads what drawing these texts takes: the families' faces, and only where a text has characters that these
   * lack, the large fallbacks and the tables of all line breaks. Until then such characters are boxes, and letters.
   */
  prepare(texts: Iterable<string>, families?: readonly TextStyle['family'][]): Promise<void>
}

/** A stretch of text in one face: UTF-16 offsets. */
interface Run {
  readonly face: LoadedFace
  readonly start: number
  end: number
}

/** Shaped texts are kept up to so many UTF-16 units in all. */
const CACHE_UNITS = 2_000_000

/** @param loadFace gives a face's font file; it is asked once for each face. */
export function createShaper(loadFace: (face: FaceId) => Promise<Uint8Array>): HarfbuzzShaper {
  const faces = new Map<FaceId, LoadedFace>()
  const loading = new Map<FaceId, Promise<void>>()
  const buffer = new Buffer()
  let shaped = new Map<string, ShapedText>()
  let units = 0
  let revision = 0
  let allBreaks: LineBreaks | undefined

  const load = (id: FaceId): Promise<void> => {
    const known = loading.get(id)
    if (known !== undefined) return known
    const start = async () => {
      const face = new Face(new Blob(await loadFace(id)))
      const font = new Font(face)
      faces.set(id, { id, font, unitsPerEm: face.upem, coverage: new Map(), outlines: new Map() })
      shaped = new Map()
      units = 0
      revision += 1
    }
    const started = start()
    loading.set(id, started)
    // A face that could not be read may be asked for again.
    started.catch(() => loading.delete(id))
    return started
  }

  const loaded = (ids: readonly FaceId[]): readonly LoadedFace[] => {
    const chain = ids.flatMap((id) => faces.get(id) ?? [])
    if (chain[0]?.id !== ids[0]) throw new Error(`The face ${ids[0]} was not prepared.`)
    return chain
  }

  return {
    get revision() {
      return revision
    },
    async prepare(texts, families = ['sans']) {
      const words = [...texts]
      await Promise.all(families.flatMap((family) => baseFaces[family]).map(load))
      for (const fallback of fallbackFaces) {
        if (loading.has(fallback)) continue
        const chain = loaded([...families.map((family) => baseFaces[family][0] ?? ''), ...fallbackFaces])
        if (someLack(words, chain)) await load(fallback)
      }
      if (allBreaks === undefined && !words.every(isEuropean)) {
        allBreaks = await loadAllBreaks()
        revision += 1
      }
      await Promise.all(loading.values())
    },
    shape(text, style) {
      const key = `${style.family} ${style.weight} ${style.size} ${style.spacing ?? 0} ${text}`
      const known = shaped.get(key)
      if (known !== undefined) return known
      const fresh = shapeText(text, style, loaded(facesFor(style)), buffer)
      units += key.length
      if (units > CACHE_UNITS) {
        shaped = new Map()
        units = key.length
      }
      shaped.set(key, fresh)
      return fresh
    },
    breaks: (paragraph) => (isEuropean(paragraph) ? europeanBreaks : (allBreaks ?? europeanBreaks))(paragraph),
    outline(id, glyph) {
      const face = faces.get(id)
      if (face === undefined) throw new Error(`The face ${id} was not prepared.`)
      return outlineOf(face, glyph)
    },
  }
}

function shapeText(text: string, style: TextStyle, chain: readonly LoadedFace[], buffer: Buffer): ShapedText {
  const glyphs: Glyph[] = []
  const spacing = style.spacing ?? 0
  let pen = 0
  for (const { face, start, end } of runsOf(text, chain)) {
    buffer.clearContents()
    buffer.addText(text, start, end - start)
    // Until the bidirectional algorithm comes, every run goes left to right: no word is turned round.
    buffer.setDirection(Direction.LTR)
    buffer.guessSegmentProperties()
    shapeBuffer(face.font, buffer)
    const scale = style.size / face.unitsPerEm
    const positions = buffer.getGlyphPositions()
    // Asking for both at once is several times slower.
    buffer.getGlyphInfos().forEach(({ codepoint, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      const advance = xAdvance * scale + spacing
      glyphs.push({ face: face.id, id: codepoint, cluster, x: pen + xOffset * scale, y: -yOffset * scale, advance })
      pen += advance
    })
  }
  return { width: pen, glyphs }
}

/** Each character in the first face that has it; in the style's own, as the box of a missing glyph, if none has. */
function runsOf(text: string, chain: readonly LoadedFace[]): readonly Run[] {
  const own = chain[0]
  if (own === undefined || text === '') return []
  if (isPlain(text)) return [{ face: own, start: 0, end: text.length }]
  const runs: Run[] = []
  let at = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const last = runs.at(-1)
    const joins = last !== undefined && (isMark(codePoint) || isInvisible(codePoint))
    const face = joins ? last.face : (chain.find((each) => covers(each, codePoint)) ?? own)
    at += character.length
    if (last?.face === face) last.end = at
    else runs.push({ face, start: at - character.length, end: at })
  }
  return runs
}

/** Printable ASCII, which every text face has. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)
