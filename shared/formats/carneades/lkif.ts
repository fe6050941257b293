import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** The argument graphs of LKIF and of Carneades' own XML, CAF (https://github.com/carneades); read only. */
export const lkif: Format = {
  id: 'lkif',
  name: 'LKIF and CAF XML',
  about:
    'Statements are claims, arguments pro and con supports and rebuttals, exceptions undercuts; what a rule base holds besides is told.',
  extensions: ['lkif', 'caf', 'xml'],
  mime: 'application/xml',
  isPicture: false,
  holds: {},
  sniff: (bytes) => (/<(?:lkif|caf)[\s>]/.test(headOf(bytes).slice(0, 4_000)) ? 0.9 : 0),
  read: async (bytes) => (await import('./readLkif.ts')).readLkif(bytes),
  write: null,
}
