import type { PictureFormat } from '../format.ts'
import { embeddedFonts } from './embeddedFonts.ts'
import { paintScene } from './paintScene.ts'
import { outlinedText, realText } from './textPainters.ts'

/** How far into a file its element is looked for, bytes. */
const HEAD = 4_096
/** Most programs write a declaration before the element, and some comments and a DOCTYPE. */
const BEGINNING = /^\s*<(?:.*<)?(?:\w+:)?svg[\s>]/s

export const svg: PictureFormat = {
  id: 'svg',
  name: 'SVG picture',
  about: 'A picture; with “Embed the map” it carries the map.',
  extensions: ['svg'],
  mime: 'image/svg+xml',
  isPicture: true,
  holds: null,
  hasOutlines: true,
  sniff: (head) => (BEGINNING.test(new TextDecoder().decode(head.subarray(0, HEAD))) ? 1 : 0),
  async read(bytes) {
    const [{ readCarriedMap }, { findMapElement }] = await Promise.all([
      import('../carriedMap.ts'),
      import('./mapElement.ts'),
    ])
    return readCarriedMap(svg.name, findMapElement(new TextDecoder().decode(bytes)))
  },
  async write({ map, scene }, options, tools) {
    const drawn = scene()
    const metadata = options.embed ? (await import('./mapElement.ts')).mapElement(map) : ''
    const markup = paintScene(
      drawn,
      map.parties,
      options,
      options.outlines ? outlinedText(tools.shaper, true) : realText(await embeddedFonts(drawn, tools), tools.shaper),
      metadata,
    )
    return { bytes: new TextEncoder().encode(markup), losses: [] }
  },
}
