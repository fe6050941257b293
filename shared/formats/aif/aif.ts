import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'
import { AIF_HOLDS } from './holds.ts'

/** A node set of the Argument Interchange Format, in the JSON of AIFdb (http://www.aifdb.org). */
export const aif: Format = {
  id: 'aif',
  name: 'AIF',
  about:
    'I-nodes are claims, RA-nodes supports, CA-nodes rebuttals, on claims or on steps; who asserts a claim is its speaker, and a dialogue’s runs of one speaker are turns.',
  extensions: ['aif', 'json'],
  mime: 'application/json',
  isPicture: false,
  holds: AIF_HOLDS,
  sniff(bytes) {
    const head = headOf(bytes)
    return /^\s*\{/.test(head) && head.includes('"nodeID"') && head.includes('"type"') ? 0.9 : 0
  },
  read: async (bytes) => (await import('./readAif.ts')).readAif(bytes),
  write: async ({ map }) => (await import('./writeAif.ts')).writeAif(map),
}
