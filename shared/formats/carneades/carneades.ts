import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** An argument graph of Carneades 4 (https://github.com/carneades/carneades-4); read only. */
export const carneades: Format = {
  id: 'carneades',
  name: 'Carneades YAML',
  about:
    'Statements are claims, arguments supports with linked premises, undercutters undercuts, positions of an issue rebut each other.',
  extensions: ['yml', 'yaml'],
  mime: 'application/yaml',
  isPicture: false,
  holds: {},
  sniff(bytes) {
    const head = headOf(bytes)
    if (!/^statements:[ \t]*(?:#|\{|\[|\r?$)/m.test(head)) return 0
    return /^arguments:/m.test(head) ? 0.9 : 0.6
  },
  read: async (bytes) => (await import('./readCarneades.ts')).readCarneades(bytes),
  write: null,
}
