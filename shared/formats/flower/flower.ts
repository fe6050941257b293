import { FLOW_HOLDS } from '../flow/holds.ts'
import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** The flows that Flower (https://github.com/ashwagandhae/flower) saves. */
export const flower: Format = {
  id: 'flower',
  name: 'Flower flows',
  about: 'Boxes are claims, columns speeches.',
  extensions: ['json'],
  mime: 'application/json',
  isPicture: false,
  holds: FLOW_HOLDS,
  sniff(bytes) {
    const head = headOf(bytes)
    return /^\s*[[{]/.test(head) && head.includes('"content"') && /"columns"|"children"/.test(head) ? 0.7 : 0
  },
  read: async (bytes) => (await import('./readFlower.ts')).readFlower(bytes),
  write: async ({ map }) => (await import('./writeFlower.ts')).writeFlower(map),
}
