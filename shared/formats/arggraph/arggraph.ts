import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'
import { ARGGRAPH_HOLDS } from './holds.ts'

/** The argument graphs of the microtext corpus (https://github.com/peldszus/arg-microtexts). */
export const arggraph: Format = {
  id: 'arggraph',
  name: 'Argument graph XML',
  about:
    'Units are claims of proponent or opponent, `sup` and `exa` supports, `reb` rebuttals, `und` undercuts, `add` one more linked premise.',
  extensions: ['arggraph', 'xml'],
  mime: 'application/xml',
  isPicture: false,
  holds: ARGGRAPH_HOLDS,
  sniff: (bytes) => (/<arggraph[\s>]/.test(headOf(bytes).slice(0, 4_000)) ? 0.95 : 0),
  read: async (bytes) => (await import('./readArggraph.ts')).readArggraph(bytes),
  write: async ({ map }) => (await import('./writeArggraph.ts')).writeArggraph(map),
}
