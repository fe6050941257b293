import { baseFaces, fallbackFaces, familyOf, filesOf } from '../../shared/diagram/measure/faces.ts'
import type { FaceId } from '../../shared/diagram/shaper.ts'

/**
 * Makes the fonts known by name that the shaper measures with, so that a line on the screen is as wide as it was
 * measured; each is loaded when a text first needs it. `tokens.css` has their names in the same order.
 */
export function addFonts(): void {
  for (const face of Object.values(baseFaces).flat()) add(face, {})
  for (const fallback of fallbackFaces) {
    const ranges = fallback.ranges.map(([first, last]) => `U+${first.toString(16)}-${last.toString(16)}`)
    for (const [face] of filesOf(fallback)) add(face, { unicodeRange: ranges.join(', ') })
  }
}

function add(face: FaceId, descriptors: FontFaceDescriptors): void {
  const { family, weight } = familyOf(face)
  const url = new URL(`bundled/${face}.ttf`, document.baseURI).href
  document.fonts.add(new FontFace(family, `url("${url}")`, { weight, display: 'block', ...descriptors }))
}
