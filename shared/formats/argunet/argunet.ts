import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** A map of Argunet (http://www.argunet.org), which exports GraphML with its own data; read only. */
export const argunet: Format = {
  id: 'argunet',
  name: 'Argunet GraphML',
  about:
    'Theses are claims, arguments their premises and conclusion with the step between, an attack on an argument as a whole an undercut; places are kept.',
  extensions: ['graphml'],
  mime: 'application/graphml+xml',
  isPicture: false,
  holds: {},
  sniff(bytes) {
    const head = headOf(bytes)
    return /<graphml[\s>]/.test(head.slice(0, 4_000)) && head.includes('argunet.org/xml/argml') ? 0.95 : 0
  },
  read: async (bytes) => (await import('./readArgunet.ts')).readArgunet(bytes),
  write: null,
}
