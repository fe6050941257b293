import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** An abstract argumentation framework as the ICCMA competitions write it: `p af n`, then pairs; read only. */
export const paf: Format = {
  id: 'paf',
  name: 'Argumentation framework (p af)',
  about: 'As apx; arguments are numbers.',
  extensions: ['af'],
  mime: 'text/plain',
  isPicture: false,
  holds: {},
  sniff: (bytes) => (/(?:^|\n)p af \d+\s*(?:\n|$)/.test(headOf(bytes).slice(0, 4_000)) ? 0.95 : 0),
  read: async (bytes) => (await import('./readFrameworks.ts')).readPaf(bytes),
  write: null,
}
