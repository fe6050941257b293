import { SHOWN_IN_BRIEF } from '../brief/holds.ts'
import type { Format } from '../format.ts'

/** A brief as a page that any browser shows and prints; written only. */
export const html: Format = {
  id: 'html',
  name: 'Brief, HTML',
  about: 'The contentions with what speaks for and against each, and numbered sources, as one page to read or print.',
  extensions: ['html', 'htm'],
  mime: 'text/html',
  isPicture: false,
  holds: SHOWN_IN_BRIEF,
  sniff: () => 0,
  read: null,
  write: async ({ map }) => (await import('./writeHtml.ts')).writeHtml(map),
}
