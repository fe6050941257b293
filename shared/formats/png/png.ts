import type { PictureFormat } from '../format.ts'
import { SIGNATURE } from './chunks.ts'
import { pictureSize } from './size.ts'
import { writePng } from './writePng.ts'

export const png: PictureFormat = {
  id: 'png',
  name: 'PNG picture',
  about: 'A picture; with “Embed the map” it carries the map.',
  extensions: ['png'],
  mime: 'image/png',
  isPicture: true,
  holds: null,
  sniff: (head) => (SIGNATURE.every((byte, index) => head[index] === byte) ? 1 : 0),
  async read(bytes) {
    const [{ readCarriedMap }, { findMapChunk }] = await Promise.all([
      import('../carriedMap.ts'),
      import('./mapChunk.ts'),
    ])
    return readCarriedMap(png.name, findMapChunk(bytes))
  },
  refuseSize: (bounds, { scale }) => void pictureSize(bounds, scale),
  async write(what, options, tools) {
    return { bytes: await writePng(what, options, tools), losses: [] }
  },
}
