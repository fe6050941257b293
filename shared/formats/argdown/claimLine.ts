import type { Claim } from '../../document/argumentMap.ts'
import { DEFAULT_CONFIDENCE, DEFAULT_WIDTH } from '../../document/schema.ts'
import { BARE_NAME } from './claimFields.ts'
import { withoutDefaults } from './withoutDefaults.ts'
import { escapedWords, flow, isPlain, tagOf } from './written.ts'

/**
 * A claim as a statement: its title, its text, tags, and in braces what Argdown has no words for.
 * @param name the title that others name it by
 * @param isGrouped whether it stands under a heading, which a title without words must say
 */
export function claimLine(claim: Claim, name: string, isGrouped: boolean): string {
  const { title, text, party, turn, speaker, contention, confidence, tags, note, sources, quotes } = claim
  const { position, width, folded } = claim
  const words = escapedWords(text)
  const marks = tags.map(tagOf)
  const isVerbatim = isPlain(text) && words !== ''
  const hasTags = marks.every((mark) => mark !== null) && new Set(tags).size === tags.length
  const hasTitle = title === (text !== '' && BARE_NAME.test(name) ? '' : name)
  const data = {
    ...(hasTitle ? {} : { title }),
    ...(isGrouped && words === '' ? { isInGroup: true } : {}),
    ...(isVerbatim || text === '' ? {} : { text }),
    ...withoutDefaults({ party, turn, speaker, contention }),
    ...(confidence === DEFAULT_CONFIDENCE ? {} : { confidence }),
    ...(hasTags ? {} : { tags }),
    ...withoutDefaults({ note, sources, quotes: quotes.map(withoutDefaults) }),
    ...(position === undefined ? {} : { position: { x: position.x, y: position.y } }),
    ...(width === DEFAULT_WIDTH ? {} : { width }),
    ...withoutDefaults({ folded }),
  }
  const parts = [
    words === '' ? `[${name}]` : `[${name}]: ${words}`,
    ...(hasTags ? marks : []),
    ...(Object.keys(data).length === 0 ? [] : [flow(data)]),
  ]
  return parts.join(' ')
}
