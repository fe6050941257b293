import type { Format } from '../format.ts'
import { EVERYTHING } from '../holds.ts'
import { headOf } from '../reading/decodeText.ts'

/** A statement or argument with its text. */
const DEFINITION = /^[ \t]*(?:[-+_<>]{1,2}[ \t]*|\(\d+\)[ \t]*)?(?:\[[^\]]+\]:[ \t]|<[^>=]+>:[ \t])/
/** A relation to a titled statement or argument. */
const RELATION = /^[ \t]*(?:\+>|->|<\+|<-|><|_>|<_|[-+_])[ \t]*(?:\[[^\]]+\]:?[ \t]*|<[^>=/]+>:?[ \t]*)/
const STEP = /^[ \t]*-{4,}[ \t]*$/
const PREMISE = /^[ \t]*\(\d+\)[ \t]/
/** Longer lines tell no more. */
const LINE = 300

/** Argdown 2 (https://argdown.org): arguments in a text that reads like notes. */
export const argdown: Format = {
  id: 'argdown',
  name: 'Argdown',
  about: 'Statements are claims, arguments steps with their premises linked, `_` an undercut; headings are groups.',
  extensions: ['argdown', 'ad'],
  mime: 'text/vnd.argdown',
  isPicture: false,
  holds: EVERYTHING,
  sniff(bytes) {
    const lines = headOf(bytes)
      .split('\n')
      .map((line) => line.slice(0, LINE))
    const has = (pattern: RegExp) => lines.some((line) => pattern.test(line))
    if (has(RELATION) && has(DEFINITION)) return 0.9
    if (has(PREMISE) && has(STEP)) return 0.9
    return has(RELATION) || has(DEFINITION) ? 0.4 : 0
  },
  read: async (bytes) => (await import('./readArgdown.ts')).readArgdown(bytes),
  write: async ({ map }) => (await import('./writeArgdown.ts')).writeArgdown(map),
}
