import { makeClaim } from '../../document/make.ts'
import { quoted } from '../../reasoning/claimName.ts'

/** Before the words of a claim that stands elsewhere in the outline too. */
export const AGAIN = 'see: '

/** What a line's words might be taken for. */
const TAKEN = /^(?:[\\+&−#]|see: |(?:undercut|warrant) of “)/

/** Words that are read as such, and nothing else, where they stand behind a bullet. */
export const escapedWords = (words: string): string => (TAKEN.test(words) ? `\\${words}` : words)

export const unescapedWords = (words: string): string => (TAKEN.test(words.replace(/^\\/, '')) ? words.slice(1) : words)

/** What a reply to a step calls it: the words of its first premise, in quotation marks and cut short. */
export const quotedWords = (words: string): string => quoted(makeClaim({ id: 'c', text: words }))
