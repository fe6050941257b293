import type { Format } from '../format.ts'
import { SHOWN_IN_DIAGRAM } from '../writing/diagramHolds.ts'

/** A flowchart as many wikis draw it (https://mermaid.js.org/syntax/flowchart.html); written only. */
export const mermaid: Format = {
  id: 'mermaid',
  name: 'Mermaid',
  about: 'A flowchart for wikis and Markdown.',
  extensions: ['mmd', 'mermaid'],
  mime: 'text/vnd.mermaid',
  isPicture: false,
  holds: SHOWN_IN_DIAGRAM,
  sniff: () => 0,
  read: null,
  write: async ({ map }) => (await import('./writeMermaid.ts')).writeMermaid(map),
}
