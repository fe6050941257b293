import type { Format } from '../format.ts'
import { SHOWN_IN_DIAGRAM } from '../writing/diagramHolds.ts'

/** The language of Graphviz (https://graphviz.org/doc/info/lang.html); written only. */
export const dot: Format = {
  id: 'dot',
  name: 'Graphviz DOT',
  about: 'A graph to be laid out by Graphviz.',
  extensions: ['dot', 'gv'],
  mime: 'text/vnd.graphviz',
  isPicture: false,
  holds: SHOWN_IN_DIAGRAM,
  sniff: () => 0,
  read: null,
  write: async ({ map }) => (await import('./writeDot.ts')).writeDot(map),
}
