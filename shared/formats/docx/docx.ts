import { SHOWN_IN_BRIEF } from '../brief/holds.ts'
import type { Format } from '../format.ts'

/** A brief as a document of Word (ECMA-376, WordprocessingML); written only. */
export const docx: Format = {
  id: 'docx',
  name: 'Brief, Word',
  about: 'The same brief, for Word and LibreOffice.',
  extensions: ['docx'],
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  isPicture: false,
  holds: SHOWN_IN_BRIEF,
  sniff: () => 0,
  read: null,
  write: async ({ map }) => (await import('./writeDocx.ts')).writeDocx(map),
}
