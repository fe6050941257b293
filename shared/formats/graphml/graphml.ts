import type { Format } from '../format.ts'
import { GRAPHML_HOLDS } from './holds.ts'

/** A graph for programs that draw or measure graphs (http://graphml.graphdrawing.org); written only. */
export const graphml: Format = {
  id: 'graphml',
  name: 'GraphML',
  about: 'A graph with all its values, for programs that draw or measure graphs.',
  extensions: ['graphml'],
  mime: 'application/graphml+xml',
  isPicture: false,
  holds: GRAPHML_HOLDS,
  sniff: () => 0,
  read: null,
  write: async ({ map }) => (await import('./writeGraphml.ts')).writeGraphml(map),
}
