import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** Annotations in the standoff format of brat (https://brat.nlplab.org/standoff.html); read only. */
export const brat: Format = {
  id: 'brat',
  name: 'brat annotations',
  about: 'Spans are claims tagged with their type, relations and stances supports or rebuttals.',
  extensions: ['ann'],
  mime: 'text/plain',
  isPicture: false,
  holds: {},
  sniff: (bytes) => (/^T\d+\t\S+ \d+ \d+[^\t\n]*\t/m.test(headOf(bytes)) ? 0.9 : 0),
  read: async (bytes) => (await import('./readBrat.ts')).readBrat(bytes),
  write: null,
}
