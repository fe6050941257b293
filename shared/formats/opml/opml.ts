import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'
import { OPML_HOLDS } from './holds.ts'

/** An outline as outliners and mind maps exchange it (https://opml.org/spec2.opml). */
export const opml: Format = {
  id: 'opml',
  name: 'OPML outline',
  about:
    'What is set in bears on what it stands under; “Con:” or “−” before the words makes a rebuttal. Our own outlines say more in attributes.',
  extensions: ['opml'],
  mime: 'text/x-opml',
  isPicture: false,
  holds: OPML_HOLDS,
  sniff: (bytes) => (/<opml[\s>]/.test(headOf(bytes).slice(0, 4_000)) ? 0.95 : 0),
  read: async (bytes) => (await import('./readOpml.ts')).readOpml(bytes),
  write: async ({ map }) => (await import('./writeOpml.ts')).writeOpml(map),
}
