import type { ArgumentMap, Claim, ClaimId } from '../argumentMap.ts'
import { type Folded, folded, placeIn } from './folded.ts'
import { claimOf } from './lookup.ts'
import { outlineOrder } from './outlineOrder.ts'
import type { Sought } from './sought.ts'
import { isWholeWord } from './wholeWord.ts'

/** What of a claim holds words, in the order in which they are gone through. */
export const searched = ['title', 'text', 'speaker', 'note', 'tags'] as const
type Searched = (typeof searched)[number]

/** One place where what is sought stands. */
export interface Occurrence {
  readonly claim: ClaimId
  readonly field: Searched
  /** Which of the tags; 0 elsewhere. */
  readonly item: number
  /** From where to where, in UTF-16 units. */
  readonly start: number
  readonly end: number
}

interface Field {
  readonly field: Searched
  readonly item: number
  readonly text: string
}

/** Stands between the fields where they are searched as one text: nothing that is sought reaches over it. */
const BETWEEN = '\u0000'

const fieldsOf = ({ title, text, speaker, note, tags }: Claim): readonly Field[] => [
  { field: 'title', item: 0, text: title },
  { field: 'text', item: 0, text },
  { field: 'speaker', item: 0, text: speaker },
  { field: 'note', item: 0, text: note },
  ...tags.map((tag, item): Field => ({ field: 'tags', item, text: tag })),
]

interface Searchable {
  /** All fields as one text, as it is and folded. */
  readonly exact: string
  readonly loose: Folded
}

const searchables = new WeakMap<Claim, Searchable>()

function searchable(claim: Claim): Searchable {
  const known = searchables.get(claim)
  if (known !== undefined) return known
  const { title, text, speaker, note, tags } = claim
  const exact = [title, text, speaker, note, ...tags].join(BETWEEN)
  const made = { exact, loose: folded(exact) }
  searchables.set(claim, made)
  return made
}

/** Makes a claim ready to be searched, so that the first key of a search need not wait for all of them. */
export const readyToFind = (claim: Claim): void => void searchable(claim)

/** Calls back with the start and end of each match of a part, none of which overlap. */
function eachMatch(text: string, part: string, wholeWord: boolean, match: (start: number, end: number) => void): void {
  if (part === '') return
  for (let at = text.indexOf(part); at >= 0; ) {
    const end = at + part.length
    const counts = !wholeWord || isWholeWord(text, at, end)
    if (counts) match(at, end)
    at = text.indexOf(part, counts ? end : at + 1)
  }
}

const textIn = (claim: Claim, { matchCase }: Sought): string => {
  const { exact, loose } = searchable(claim)
  return matchCase ? exact : loose.text
}

/** A search that is made ready once for all claims. */
const ready = (sought: Sought): Sought =>
  sought.matchCase ? sought : { ...sought, parts: sought.parts.map((part) => folded(part).text) }

function countIn(claim: Claim, sought: Sought): number {
  const text = textIn(claim, sought)
  let count = 0
  for (const part of sought.parts) {
    let some = 0
    eachMatch(text, part, sought.wholeWord, () => {
      some += 1
    })
    if (some === 0) return 0
    count += some
  }
  return count
}

/**
 * The claims in which all that is sought stands, from the outline's top to its bottom, each with how often.
 * @param among where else it can't be, in that order
 */
export function findClaims(
  map: ArgumentMap,
  sought: Sought,
  among: Iterable<ClaimId> = outlineOrder(map),
): ReadonlyMap<ClaimId, number> {
  const within = ready(sought)
  const found = new Map<ClaimId, number>()
  if (within.parts.length === 0) return found
  for (const id of among) {
    const count = countIn(claimOf(map, id), within)
    if (count > 0) found.set(id, count)
  }
  return found
}

/** From where to where, in UTF-16 units. */
interface Span {
  readonly start: number
  readonly end: number
}

/** Where a search that was made ready finds something, in order; none overlap. */
function spansOf({ exact, loose }: Searchable, { parts, matchCase, wholeWord }: Sought): readonly Span[] {
  const spans: Span[] = []
  for (const part of parts)
    eachMatch(matchCase ? exact : loose.text, part, wholeWord, (start, end) => {
      spans.push(matchCase ? { start, end } : { start: placeIn(loose, start), end: placeIn(loose, end) })
    })
  if (parts.length < 2) return spans
  spans.sort((a, b) => a.start - b.start)
  let done = 0
  return spans.filter(({ start, end }) => {
    if (start < done) return false
    done = end
    return true
  })
}

/** Every place in a claim where something that is sought stands, in order. */
export function occurrencesIn(claim: Claim, sought: Sought): readonly Occurrence[] {
  const spans = spansOf(searchable(claim), ready(sought))
  if (spans.length === 0) return []
  let begin = 0
  return fieldsOf(claim).flatMap(({ field, item, text }) => {
    const from = begin
    begin += text.length + BETWEEN.length
    return spans
      .filter(({ start, end }) => start >= from && end <= from + text.length)
      .map(({ start, end }): Occurrence => ({ claim: claim.id, field, item, start: start - from, end: end - from }))
  })
}

/** The same in a text of its own, such as a row of a list. */
export const spansIn = (text: string, sought: Sought): readonly Span[] =>
  spansOf({ exact: text, loose: folded(text) }, ready(sought))

/** How it is to be looked for. */
export type HowToLook = Omit<Sought, 'parts'>

/**
 * What a person who typed this looks for: the very words as they stand, or where nothing has them so, each of them by
 * itself. Null where nothing was typed.
 */
export function soughtBy(map: ArgumentMap, typed: string, how: HowToLook): Sought | null {
  if (typed.trim() === '') return null
  const asTyped = { ...how, parts: [typed] }
  const words = typed.split(/\s+/).filter((word) => word !== '')
  if (words.length === 1 && words[0] === typed) return asTyped
  const within = ready(asTyped)
  return map.claims.some((claim) => countIn(claim, within) > 0) ? asTyped : { ...how, parts: [...new Set(words)] }
}
