import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** An abstract argumentation framework as facts: `arg(a). att(a,b).`; read only. */
export const apx: Format = {
  id: 'apx',
  name: 'Argumentation framework (apx)',
  about: 'Arguments are claims of their name, attacks rebuttals.',
  extensions: ['apx'],
  mime: 'text/plain',
  isPicture: false,
  holds: {},
  sniff: (bytes) => (/(?:^|\n)\s*arg\([^()\n]{1,200}\)\s*\./.test(headOf(bytes)) ? 0.9 : 0),
  read: async (bytes) => (await import('./readFrameworks.ts')).readApx(bytes),
  write: null,
}
