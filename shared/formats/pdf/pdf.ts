import type { PictureFormat } from '../format.ts'
import { sheetsOf } from './sheets.ts'

/** `%PDF-` */
const SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d]

export const pdf: PictureFormat = {
  id: 'pdf',
  name: 'PDF document',
  about: 'A picture; with “Embed the map” it carries the map.',
  extensions: ['pdf'],
  mime: 'application/pdf',
  isPicture: true,
  holds: null,
  pages: true,
  sniff: (head) => (SIGNATURE.every((byte, index) => head[index] === byte) ? 1 : 0),
  async read(bytes) {
    const { readPdf } = await import('./readPdf.ts')
    return readPdf(pdf.name, bytes)
  },
  refuseSize: (bounds, options) => void sheetsOf(bounds, options),
  async write(drawing, options, tools) {
    const { writePdf } = await import('./write.ts')
    return { bytes: await writePdf(drawing, options, tools), losses: [] }
  },
}
