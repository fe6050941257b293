import { familyOf } from '../../diagram/measure/faces.ts'
import type { Scene, TextShape } from '../../diagram/scene.ts'
import type { FaceId, Shaper } from '../../diagram/shaper.ts'
import type { Tools } from '../format.ts'
import { base64 } from './base64.ts'

/** A style element with the fonts of a scene's text, each cut down to the characters that it draws. */
export async function embeddedFonts(scene: Scene, tools: Tools): Promise<string> {
  const faces = [...charactersByFace(textsOf(scene), tools.shaper)].sort(([a], [b]) => (a < b ? -1 : 1))
  const rules = faces.map(async ([face, characters]) => {
    const font = await tools.subset(
      face,
      [...characters].sort((a, b) => a - b),
    )
    const { family, weight } = familyOf(face)
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(data:font/ttf;base64,${base64(font)})}`
  })
  return faces.length === 0 ? '' : `<style>\n${(await Promise.all(rules)).join('\n')}\n</style>`
}

const textsOf = (scene: Scene): readonly TextShape[] =>
  [
    ...scene.furniture,
    ...scene.edges.flatMap((edge) => edge.shapes),
    ...scene.cards.flatMap((card) => card.shapes),
  ].filter((shape) => shape.kind === 'text')

function charactersByFace(texts: readonly TextShape[], shaper: Shaper): ReadonlyMap<FaceId, ReadonlySet<number>> {
  const faces = new Map<FaceId, Set<number>>()
  for (const { text, style } of texts) {
    const { glyphs } = shaper.shape(text, style)
    const starts = [...new Set(glyphs.map((glyph) => glyph.cluster))].sort((a, b) => a - b)
    const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? text.length]))
    for (const { face, id, cluster } of glyphs) {
      // A missing glyph's box is in every font.
      if (id === 0) continue
      const characters = faces.get(face) ?? new Set()
      faces.set(face, characters)
      for (const character of text.slice(cluster, ends.get(cluster))) characters.add(character.codePointAt(0) ?? 0)
    }
  }
  return faces
}
