import type { FaceId } from '../diagram/shaper.ts'
import type { Tools } from './format.ts'

/** The functions of `harfbuzz-subset.wasm` that cutting a font down takes; pointers are offsets in its memory. */
interface Subsetter {
  readonly memory: { readonly buffer: ArrayBuffer }
  _initialize(): void
  malloc(size: number): number
  free(at: number): void
  hb_blob_create(at: number, length: number, mode: number, userData: number, destroy: number): number
  hb_blob_destroy(blob: number): void
  hb_blob_get_data(blob: number, length: number): number
  hb_blob_get_length(blob: number): number
  hb_face_create(blob: number, index: number): number
  hb_face_destroy(face: number): void
  hb_face_reference_blob(face: number): number
  hb_set_add(set: number, value: number): void
  hb_set_clear(set: number): void
  hb_subset_input_create_or_fail(): number
  hb_subset_input_destroy(input: number): void
  hb_subset_input_set(input: number, sort: number): number
  hb_subset_input_unicode_set(input: number): number
  hb_subset_input_glyph_set(input: number): number
  hb_subset_input_set_flags(input: number, flags: number): void
  hb_subset_or_fail(face: number, input: number): number
}

/** The bytes stay ours to free. */
const READ_ONLY = 0
/** `HB_SUBSET_SETS_LAYOUT_FEATURE_TAG` */
const FEATURES = 6
/** `HB_SUBSET_SETS_DROP_TABLE_TAG` */
const DROPPED_TABLES = 3
/** The box of a missing glyph is drawn. */
const KEEP_BOX = 0x40
/** Glyphs by their numbers: no hinting, the numbers kept, no other glyph brought in. */
const GLYPH_FLAGS = KEEP_BOX | 0x1 | 0x2 | 0x200
/** What only shaping, or a program that lists fonts, reads. */
const OTHER_TABLES = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'OS/2', 'STAT', 'cmap', 'name', 'post', 'vhea', 'vmtx']
/** What all scripts are shaped with; others, such as small capitals, would keep glyphs that are never drawn. */
const PLAIN_FEATURES = [
  ...['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig'],
  // The forms of Arabic letters.
  ...['curs', 'fin2', 'fin3', 'fina', 'init', 'isol', 'med2', 'medi', 'mset', 'rtla', 'rtlm', 'stch'],
  // Devanagari and its kin.
  ...['abvf', 'abvm', 'abvs', 'akhn', 'blwf', 'blwm', 'blws', 'cjct', 'dist', 'half', 'haln', 'nukt', 'pref', 'pres'],
  ...['pstf', 'psts', 'rkrf', 'rphf', 'vatu'],
  // Hangul in single letters.
  ...['ljmo', 'tjmo', 'vjmo'],
]

/**
 * Cuts fonts down with harfbuzz.
 *
 * @param wasm gives the compiled `harfbuzz-subset.wasm`; it is asked once, when the first font is cut.
 * @param loadFace gives a face's whole font file.
 */
export function createSubsetter(
  wasm: () => Promise<WebAssembly.Module>,
  loadFace: (face: FaceId) => Promise<Uint8Array>,
): Tools['subset'] {
  let started: Promise<Subsetter> | undefined
  return async (face, numbers, kept = 'characters') => {
    started ??= wasm().then(start)
    const [harfbuzz, font] = await Promise.all([started, loadFace(face)])
    return subset(harfbuzz, font, numbers, kept)
  }
}

async function start(wasm: WebAssembly.Module): Promise<Subsetter> {
  const { exports } = await WebAssembly.instantiate(wasm, {})
  // What a module exports has no types: this is the list above, of the one file that is shipped.
  const harfbuzz = exports as unknown as Subsetter
  harfbuzz._initialize()
  return harfbuzz
}

function subset(
  harfbuzz: Subsetter,
  font: Uint8Array,
  numbers: readonly number[],
  kept: 'characters' | 'glyphs',
): Uint8Array {
  const at = harfbuzz.malloc(font.length)
  new Uint8Array(harfbuzz.memory.buffer).set(font, at)
  const blob = harfbuzz.hb_blob_create(at, font.length, READ_ONLY, 0, 0)
  const face = harfbuzz.hb_face_create(blob, 0)
  const input = harfbuzz.hb_subset_input_create_or_fail()
  if (kept === 'characters') keepCharacters(harfbuzz, input, numbers)
  else keepGlyphs(harfbuzz, input, numbers)
  const cut = harfbuzz.hb_subset_or_fail(face, input)
  if (cut === 0) throw new Error('The font could not be cut down.')
  const result = harfbuzz.hb_face_reference_blob(cut)
  const start = harfbuzz.hb_blob_get_data(result, 0)
  const bytes = new Uint8Array(harfbuzz.memory.buffer).slice(start, start + harfbuzz.hb_blob_get_length(result))
  harfbuzz.hb_blob_destroy(result)
  harfbuzz.hb_face_destroy(cut)
  harfbuzz.hb_subset_input_destroy(input)
  harfbuzz.hb_face_destroy(face)
  harfbuzz.hb_blob_destroy(blob)
  harfbuzz.free(at)
  return bytes
}

function keepCharacters(harfbuzz: Subsetter, input: number, codePoints: readonly number[]): void {
  harfbuzz.hb_subset_input_set_flags(input, KEEP_BOX)
  const wanted = harfbuzz.hb_subset_input_unicode_set(input)
  for (const codePoint of codePoints) harfbuzz.hb_set_add(wanted, codePoint)
  const features = harfbuzz.hb_subset_input_set(input, FEATURES)
  harfbuzz.hb_set_clear(features)
  for (const feature of PLAIN_FEATURES) harfbuzz.hb_set_add(features, tagOf(feature))
}

function keepGlyphs(harfbuzz: Subsetter, input: number, glyphs: readonly number[]): void {
  harfbuzz.hb_subset_input_set_flags(input, GLYPH_FLAGS)
  const wanted = harfbuzz.hb_subset_input_glyph_set(input)
  for (const glyph of glyphs) harfbuzz.hb_set_add(wanted, glyph)
  const dropped = harfbuzz.hb_subset_input_set(input, DROPPED_TABLES)
  for (const table of OTHER_TABLES) harfbuzz.hb_set_add(dropped, tagOf(table))
}

/** OpenType's number for a name of four letters. */
const tagOf = (name: string): number => [...name].reduce((tag, letter) => tag * 256 + letter.charCodeAt(0), 0)
