import { XAIF_HOLDS } from '../aif/holds.ts'
import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** AIF with the text and the places that OVA3 shows it in (https://arg.tech/ova3). */
export const xaif: Format = {
  id: 'xaif',
  name: 'xAIF, as of OVA3',
  about: 'As AIF; claims stay where OVA3 shows them, and the analysed text becomes a source.',
  extensions: ['xaif', 'json'],
  mime: 'application/json',
  isPicture: false,
  holds: XAIF_HOLDS,
  sniff(bytes) {
    const head = headOf(bytes)
    return /^\s*\{/.test(head) && /"AIF"\s*:\s*\{/.test(head) ? 0.95 : 0
  },
  read: async (bytes) => (await import('./readXaif.ts')).readXaif(bytes),
  write: async ({ map }) => (await import('./writeXaif.ts')).writeXaif(map),
}
