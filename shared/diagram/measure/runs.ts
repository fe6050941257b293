import { type Buffer, Direction, shape } from 'harfbuzzjs'
import type { ShapedText, TextStyle } from '../shaper.ts'
import { inVisualOrder } from './bidi.ts'
import { isInvisible } from './drawable.ts'
import { type Graphemes, PILE } from './graphemes.ts'
import { covers, type LoadedFace } from './loadedFace.ts'
import { PackedText, packed } from './packedText.ts'
import { isJoined, scriptOf } from './scripts.ts'

/** A stretch of text in one face and one script that runs one way: UTF-16 offsets. */
interface Run {
  readonly face: LoadedFace
  /** Undefined where the text has but what any script uses. */
  readonly script: string | undefined
  readonly level: number
  readonly start: number
  end: number
}

/** Shapes runs as they stand side by side; each knows what stands before and behind it in its text. */
export function shapeRuns(text: string, style: TextStyle, runs: readonly Run[], buffer: Buffer): ShapedText {
  const shaped = runs.map(({ face, script, level, start, end }) => {
    buffer.clearContents()
    buffer.addText(text, start, end - start)
    buffer.setDirection(level % 2 === 1 ? Direction.RTL : Direction.LTR)
    if (script !== undefined) buffer.setScript(script)
    buffer.guessSegmentProperties()
    shape(face.font, buffer)
    const scale = style.size / face.unitsPerEm
    const spacing = isJoined(script) ? 0 : (style.spacing ?? 0)
    const positions = buffer.getGlyphPositions()
    // Asking for both at once is several times slower.
    return packed(face.id, scale, spacing, start, buffer.getGlyphInfos(), positions)
  })
  return new PackedText(shaped)
}

/** In visual order. */
export function runsOf(
  text: string,
  chain: readonly LoadedFace[],
  levels: Uint8Array | null,
  graphemes: Graphemes,
): readonly Run[] {
  const own = chain[0]
  if (own === undefined || text === '') return []
  if (isPlain(text) && levels === null) return [{ face: own, script: undefined, level: 0, start: 0, end: text.length }]
  const runs: Run[] = []
  const starts = graphemes(text)
  // What any script uses belongs to the words before it, and at the beginning to those that follow.
  let script = firstScript(text)
  starts.forEach((start, index) => {
    const end = starts[index + 1] ?? text.length
    const last = runs.at(-1)
    const cluster = text.slice(start, end)
    const face = faceOf(cluster, chain, own) ?? last?.face ?? own
    const level = levels?.[start] ?? 0
    script = scriptOf(cluster.codePointAt(0) ?? 0) ?? script
    const isPiled = start - (starts[index - 1] ?? start) >= PILE
    if (last?.face === face && last.script === script && last.level === level && !isPiled) last.end = end
    else runs.push({ face, script, level, start, end })
  })
  return levels === null ? runs : inVisualOrder(runs)
}

/** Printable ASCII, which every text face has. */
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

function firstScript(text: string): string | undefined {
  for (const character of text) {
    const script = scriptOf(character.codePointAt(0) ?? 0)
    if (script !== undefined) return script
  }
  return undefined
}

/**
 * The first face that has all of a grapheme cluster, as browsers choose it; where none has, that of its first
 * character, and boxes stand for the others. Null where there is nothing to see.
 */
function faceOf(cluster: string, chain: readonly LoadedFace[], own: LoadedFace): LoadedFace | null {
  const seen = [...cluster].map((each) => each.codePointAt(0) ?? 0).filter((codePoint) => !isInvisible(codePoint))
  const [first] = seen
  if (first === undefined) return null
  return (
    chain.find((face) => seen.every((codePoint) => covers(face, codePoint))) ??
    chain.find((face) => covers(face, first)) ??
    own
  )
}
