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
  hb_subset_or_fail(face: number, input: number): number
}

/** The bytes stay ours to free. */
const READ_ONLY = 0
/** `HB_SUBSET_SETS_LAYOUT_FEATURE_TAG` */
const FEATURES = 6
/** What plain text is shaped with; others, such as small capitals, would keep glyphs that are never drawn. */
const PLAIN_FEATURES = 'abvm blwm calt ccmp clig curs dist kern liga locl mark mkmk rclt rlig'.split(' ')

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
  return async (face, codePoints) => {
    started ??= wasm().then(start)
    const [harfbuzz, font] = await Promise.all([started, loadFace(face)])
    return subset(harfbuzz, font, codePoints)
  }
}

async function start(wasm: WebAssembly.Module): Promise<Subsetter> {
  const { exports } = await WebAssembly.instantiate(wasm, {})
  // What a module exports has no types: this is the list above, of the one file that is shipped.
  const harfbuzz = exports as unknown as Subsetter
  harfbuzz._initialize()
  return harfbuzz
}

function subset(harfbuzz: Subsetter, font: Uint8Array, codePoints: readonly number[]): Uint8Array {
  const at = harfbuzz.malloc(font.length)
  new Uint8Array(harfbuzz.memory.buffer).set(font, at)
  const blob = harfbuzz.hb_blob_create(at, font.length, READ_ONLY, 0, 0)
  const face = harfbuzz.hb_face_create(blob, 0)
  const input = harfbuzz.hb_subset_input_create_or_fail()
  const wanted = harfbuzz.hb_subset_input_unicode_set(input)
  for (const codePoint of codePoints) harfbuzz.hb_set_add(wanted, codePoint)
  const features = harfbuzz.hb_subset_input_set(input, FEATURES)
  harfbuzz.hb_set_clear(features)
  for (const feature of PLAIN_FEATURES) harfbuzz.hb_set_add(features, tagOf(feature))
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

/** OpenType's number for a name of four letters. */
const tagOf = (name: string): number => [...name].reduce((tag, letter) => tag * 256 + letter.charCodeAt(0), 0)
