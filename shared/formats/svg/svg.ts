import type { PictureFormat } from '../format.ts'
import { embeddedFonts } from './embeddedFonts.ts'
import { paintScene } from './paintScene.ts'
import { realText } from './textPainters.ts'

export const svg: PictureFormat = {
  id: 'svg',
  name: 'SVG picture',
  extensions: ['svg'],
  mime: 'image/svg+xml',
  isPicture: true,
  sniff: () => 0,
  read: null,
  async write({ map, scene }, options, tools) {
    const drawn = scene()
    const markup = paintScene(drawn, map.parties, options, realText(await embeddedFonts(drawn, tools)))
    return { bytes: new TextEncoder().encode(markup), losses: [] }
  },
}
