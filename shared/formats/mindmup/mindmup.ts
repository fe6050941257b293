import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'
import { MINDMUP_HOLDS } from './holds.ts'

/** An argument map of MindMup (https://www.mindmup.com). */
export const mindmup: Format = {
  id: 'mindmup',
  name: 'MindMup map',
  about: 'Ideas are claims; a group of ideas is a step with linked premises, supporting or opposing.',
  extensions: ['mup'],
  mime: 'application/json',
  isPicture: false,
  holds: MINDMUP_HOLDS,
  sniff(bytes) {
    const head = headOf(bytes)
    return /^\s*\{/.test(head) && head.includes('"ideas"') ? 0.8 : 0
  },
  read: async (bytes) => (await import('./readMindmup.ts')).readMindmup(bytes),
  write: async ({ map }) => (await import('./writeMindmup.ts')).writeMindmup(map),
}
