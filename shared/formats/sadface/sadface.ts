import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** The Simple Argument Description Format (https://github.com/ARG-ENU/SADFace); read only. */
export const sadface: Format = {
  id: 'sadface',
  name: 'SADFace',
  about: 'Atoms are claims, schemes steps.',
  extensions: ['json'],
  mime: 'application/json',
  isPicture: false,
  holds: {},
  sniff(bytes) {
    const head = headOf(bytes)
    return /^\s*\{/.test(head) && /"source_id"|"type"\s*:\s*"(?:atom|scheme)"/.test(head) ? 0.9 : 0
  },
  read: async (bytes) => (await import('./readSadface.ts')).readSadface(bytes),
  write: null,
}
