import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'
import { KIALO_HOLDS } from './holds.ts'

/** The text in which Kialo (https://www.kialo.com) exports a discussion. */
export const kialo: Format = {
  id: 'kialo',
  name: 'Kialo text',
  about: 'Theses are claims, pros supports, cons rebuttals, references a second relation of the same claim.',
  extensions: ['txt'],
  mime: 'text/plain',
  isPicture: false,
  holds: KIALO_HOLDS,
  sniff(bytes) {
    const head = headOf(bytes).slice(0, 4_000)
    if (/^Discussion (?:Title|Name):/.test(head)) return 0.9
    return /^\s*1\.\s/.test(head) && /\n1\.1\.\s+(?:Pro|Con):/.test(head) ? 0.8 : 0
  },
  read: async (bytes) => (await import('./readKialo.ts')).readKialo(bytes),
  write: async ({ map }) => (await import('./writeKialo.ts')).writeKialo(map),
}
