/** Letters with a mark, by the letter that they are found by. Of й and its kin the mark makes another letter: they stay. */
const MARKED: readonly (readonly [string, string])[] = [
  ['a', 'àáâãäåāăąǎǟǡǻȁȃȧạảấầẩẫậắằẳẵặ'],
  ['c', 'çćĉċč'],
  ['d', 'ďđḍḏ'],
  ['e', 'èéêëēĕėęěȅȇȩẹẻẽếềểễệ'],
  ['g', 'ĝğġģǧǵ'],
  ['h', 'ĥħḥḫ'],
  ['i', 'ìíîïĩīĭįıǐȉȋỉị'],
  ['j', 'ĵǰ'],
  ['k', 'ķǩḳḵ'],
  ['l', 'ĺļľŀłḷḻ'],
  ['n', 'ñńņňǹṅṇṉ'],
  ['o', 'òóôõöøōŏőơǒǫȍȏȫȭȯȱọỏốồổỗộớờởỡợ'],
  ['r', 'ŕŗřȑȓṛṟ'],
  ['s', 'śŝşšșṣ'],
  ['t', 'ţťŧțṭṯ'],
  ['u', 'ùúûüũūŭůűųưǔǖǘǚǜȕȗụủứừửữự'],
  ['w', 'ŵẁẃẅ'],
  ['y', 'ýÿŷȳỳỵỷỹ'],
  ['z', 'źżžẓẕ'],
  ['α', 'άἀἁὰᾶ'],
  ['ε', 'έἐἑὲ'],
  ['η', 'ήἠἡὴῆ'],
  ['ι', 'ίϊΐἰἱὶῖ'],
  ['ο', 'όὀὁὸ'],
  ['υ', 'ύϋΰὐὑὺῦ'],
  ['ω', 'ώὠὡὼῶ'],
  ['σ', 'ς'],
  ['ا', 'أإآٱ'],
  ["'", '’‘'],
  ['"', '“”„'],
  [' ', '\u00a0\u202f\n\t'],
]
const bases: ReadonlyMap<string, string> = new Map(
  MARKED.flatMap(([base, marked]) => [...marked].map((letter) => [letter, base])),
)

/** Marks that stand by themselves: accents, and the vowels of Hebrew and Arabic. */
const isMark = (unit: number): boolean =>
  (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x591 && unit <= 0x5c7) || (unit >= 0x64b && unit <= 0x652)

/** A text by which others are found: without capitals, accents and typographer's quotes. */
export interface Folded {
  readonly text: string
  /** Where in the text that was folded each of its units comes from, and its end; null where each stands in its own place. */
  readonly places: readonly number[] | null
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: what is plain is all that has a place of its own
const PLAIN = /^[\x00-\x08\x0b-\x7f]*$/

/** Folds capitals and accents. Never longer than the text by more than a few letters that fall into two. */
export function folded(text: string): Folded {
  const lower = text.toLowerCase()
  if (PLAIN.test(lower)) return { text: lower, places: null }
  let out = ''
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (isMark(unit)) continue
    const letter = text.charAt(at)
    // A capital may fall into a letter and a mark.
    const small = letter.toLowerCase().charAt(0)
    // What lies beyond the first plane has its capitals elsewhere, and is compared as it is.
    out += bases.get(small) ?? small
    places.push(at)
  }
  places.push(text.length)
  return { text: out, places: places.every((place, index) => place === index) ? null : places }
}

/** Where a unit of a folded text, or its end, comes from. */
export const placeIn = ({ places }: Folded, at: number): number => places?.[at] ?? at
