import { familyOf } from '../../diagram/measure/faces.ts'
import type { Scene, TextShape } from '../../diagram/scene.ts'
import type { FaceId, Shaper } from '../../diagram/shaper.ts'
import { grouped } from '../../document/queries/grouped.ts'
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
    ...scene.groups.flatMap((group) => group.shapes),
    ...scene.edges.flatMap((edge) => edge.shapes),
    ...scene.cards.flatMap((card) => card.shapes),
  ].filter((shape) => shape.kind === 'text')

function charactersByFace(texts: readonly TextShape[], shaper: Shaper): ReadonlyMap<FaceId, ReadonlySet<number>> {
  const faces = new Map<FaceId, Set<number>>()
  const add = (face: FaceId, codePoint: number) =>
    faces.set(face, (faces.get(face) ?? new Set<number>()).add(codePoint))
  for (const { text, style, direction } of texts) {
    const drawn = grouped(shaper.shape(text, style, direction).glyphs, ({ cluster }) => [cluster])
    const starts = [...drawn.keys()].sort((a, b) => a - b)
    starts.forEach((start, index) => {
      const characters = [...text.slice(start, starts[index + 1] ?? text.length)]
      const glyphs = drawn.get(start) ?? []
      for (const { face, id } of glyphs) {
        // A missing glyph's box is in every font.
        if (id === 0) continue
        for (const character of characters) add(face, character.codePointAt(0) ?? 0)
        // Several may have been put together into one, or one taken apart.
        const isPlain = characters.length === 1 && glyphs.length === 1
        const other = isPlain ? undefined : shaper.codePoint(face, id)
        if (other !== undefined) add(face, other)
      }
    })
  }
  return faces
}
