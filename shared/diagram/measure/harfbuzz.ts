import { Blob, Buffer, Face, Font } from 'harfbuzzjs'
import type { FaceId, ShapedText, Shaper, TextStyle } from '../shaper.ts'
import { loadBidi, runsLeft, unturned } from './bidi.ts'
import { baseFaces, facesFor, fallbackFaces, filesOf, isAskedFor } from './faces.ts'
import { charactersOf, europeanGraphemes, type Graphemes, loadGraphemes } from './graphemes.ts'
import { europeanBreaks, isEuropean, type LineBreaks, loadAllBreaks } from './lineBreaks.ts'
import { codePointOf, covers, type LoadedFace, lackedBy, outlineOf } from './loadedFace.ts'
import { runsOf, shapeRuns } from './runs.ts'

/** A shaper whose faces must be loaded before it is asked for a text that needs them. */
export interface HarfbuzzShaper extends Shaper {
  /**
   * Loads what drawing these texts takes: the families' faces, and only where a text has characters that these
   * lack, the fallbacks that have them, and the tables of all line breaks, grapheme clusters and directions. Until
   * then such characters are boxes, and letters, and go from left to right.
   */
  prepare(texts: Iterable<string>, families?: readonly TextStyle['family'][]): Promise<void>
}

/** What texts take that are not European. */
interface Tables {
  readonly breaks: LineBreaks
  readonly graphemes: Graphemes
}

async function loadTables(): Promise<Tables> {
  const [allBreaks, graphemes] = await Promise.all([loadAllBreaks(), loadGraphemes()])
  const breaks: LineBreaks = (paragraph) => {
    const starts = new Set(graphemes(paragraph)).add(paragraph.length)
    return allBreaks(paragraph).filter((at) => starts.has(at))
  }
  return { breaks, graphemes }
}

const firstFace = (family: TextStyle['family']): FaceId => baseFaces[family][0] ?? ''

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
  let tables: Tables | undefined
  let bidi = unturned

  /** What was shaped before may be shaped otherwise now. */
  const forget = () => {
    shaped = new Map()
    units = 0
    revision += 1
  }

  const load = (id: FaceId): Promise<void> => {
    const known = loading.get(id)
    if (known !== undefined) return known
    const start = async () => {
      const face = new Face(new Blob(await loadFace(id)))
      const font = new Font(face)
      const memories = { coverage: new Map(), outlines: new Map(), codePoints: new Map() }
      faces.set(id, { id, font, unitsPerEm: face.upem, ...memories })
      forget()
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

  const faceOf = (id: FaceId): LoadedFace => {
    const found = faces.get(id)
    if (found === undefined) throw new Error(`The face ${id} was not prepared.`)
    return found
  }

  const graphemes = (text: string) => (isEuropean(text) ? europeanGraphemes : (tables?.graphemes ?? charactersOf))(text)

  return {
    get revision() {
      return revision
    },
    async prepare(texts, families = ['sans']) {
      const words = [...texts]
      await Promise.all(families.flatMap((family) => baseFaces[family]).map(load))
      const chain = () => loaded([...families.map(firstFace), ...fallbackFaces.map(({ id }) => id)])
      const lacked = lackedBy(chain(), words)
      for (const fallback of fallbackFaces) {
        const isWanted = (codePoint: number) =>
          isAskedFor(fallback.id, codePoint) && !chain().some((face) => covers(face, codePoint))
        if (lacked.some(isWanted)) await Promise.all(filesOf(fallback).map(([id]) => load(id)))
      }
      if (tables === undefined && !words.every(isEuropean)) {
        tables = await loadTables()
        forget()
      }
      if (bidi === unturned && words.some(runsLeft)) {
        bidi = await loadBidi()
        forget()
      }
      await Promise.all(loading.values())
    },
    shape(text, style, direction) {
      const key = `${direction ?? ''} ${style.family} ${style.weight} ${style.size} ${style.spacing ?? 0} ${text}`
      const known = shaped.get(key)
      if (known !== undefined) return known
      const runs = runsOf(text, loaded(facesFor(style)), bidi.levels(text, direction), graphemes)
      const fresh = shapeRuns(text, style, runs, buffer)
      units += key.length
      if (units > CACHE_UNITS) {
        shaped = new Map()
        units = key.length
      }
      shaped.set(key, fresh)
      return fresh
    },
    breaks: (paragraph) => (isEuropean(paragraph) ? europeanBreaks : (tables?.breaks ?? europeanBreaks))(paragraph),
    graphemes,
    direction: (paragraph) => bidi.direction(paragraph),
    levels: (text, direction) => bidi.levels(text, direction),
    outline: (id, glyph) => outlineOf(faceOf(id), glyph),
    codePoint: (id, glyph) => codePointOf(faceOf(id), glyph),
  }
}
