import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'
import { CANVAS_HOLDS } from './holds.ts'

/** The open file of infinite canvases (https://jsoncanvas.org/spec/1.0). */
export const jsonCanvas: Format = {
  id: 'jsoncanvas',
  name: 'JSON Canvas',
  about:
    'Cards are pinned claims, edges relations by label or colour, frames groups; a step with several premises, or attacked, takes a small card of its own.',
  extensions: ['canvas'],
  mime: 'application/json',
  isPicture: false,
  holds: CANVAS_HOLDS,
  sniff(bytes) {
    const head = headOf(bytes)
    const isCanvas = /^\s*\{/.test(head) && /"(?:nodes|edges)"\s*:\s*\[/.test(head)
    return isCanvas && /"(?:fromNode|width)"/.test(head) ? 0.9 : 0
  },
  read: async (bytes) => (await import('./readCanvas.ts')).readCanvas(bytes),
  write: async ({ map }) => (await import('./writeCanvas.ts')).writeCanvas(map),
}
