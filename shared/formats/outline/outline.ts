import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'
import { OUTLINE_HOLDS } from './holds.ts'

const MARKED = /^[ \t]*(?:[-*•+] |\d{1,3}[.)] |#{1,6} )/
/** Longer lines tell no more. */
const LINE = 100

/** A list with bullets and headings, as in Markdown, or set in by blanks alone. */
export const outline: Format = {
  id: 'outline',
  name: 'Markdown outline',
  extensions: ['md', 'markdown', 'txt'],
  mime: 'text/markdown',
  about: 'A list with bullets and headings, as any editor shows it; signs say what bears on what.',
  isPicture: false,
  holds: OUTLINE_HOLDS,
  sniff(bytes) {
    const head = headOf(bytes).trimStart()
    if (/^[{[<%]/.test(head)) return 0
    const lines = head.split('\n').map((line) => line.slice(0, LINE))
    const marked = lines.filter((line) => MARKED.test(line)).length
    if (marked > 1) return 0.3
    return lines.some((line) => /^(?:\t| {2,})\S/.test(line)) && !/^\s/.test(lines[0] ?? ' ') ? 0.1 : 0
  },
  read: async (bytes) => (await import('./readOutlineFile.ts')).readOutlineFile(bytes),
  write: async ({ map }) => (await import('./writeOutline.ts')).writeOutline(map),
}
