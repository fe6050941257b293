import type { Format } from '../format.ts'
import { headOf } from '../reading/decodeText.ts'

/** An abstract argumentation framework as the trivial graph format: names, `#`, pairs; read only. */
export const tgf: Format = {
  id: 'tgf',
  name: 'Argumentation framework (tgf)',
  about: 'As apx.',
  extensions: ['tgf'],
  mime: 'text/plain',
  isPicture: false,
  holds: {},
  sniff(bytes) {
    const lines = headOf(bytes)
      .split('\n')
      .map((line) => line.trim())
    const end = lines.indexOf('#')
    const isNamed = end > 0 && lines.slice(0, end).every((line) => line !== '')
    return isNamed && /^\S+ \S+/.test(lines[end + 1] ?? '') ? 0.7 : 0
  },
  read: async (bytes) => (await import('./readFrameworks.ts')).readTgf(bytes),
  write: null,
}
