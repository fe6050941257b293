import { isObject } from '../../document/file/json.ts'
import type { Draft, DraftClaim } from '../reading/draft.ts'
import type { Data, Entry, Link, Occurrence } from './argdownDocument.ts'
import { type Named, textOf } from './readHead.ts'

/** A title that is a name and says nothing, such as `C3`. */
export const BARE_NAME = /^[A-Za-z]{1,2}\d{1,5}[a-z]?$/

/** What Argdown's own programs know, and a map has no place for. */
const ARGDOWNS = new Set(['isInGroup', 'isCanonical', 'isGroup', 'isClosed', 'id'])

/** All that is said of a statement or an argument in its different places, together. */
export function gathered({ occurrences }: Entry) {
  const data = merged(occurrences)
  const worded = occurrences.filter(({ text }) => text !== '')
  const shown = worded.findLast((one) => one.data?.isCanonical === true) ?? worded.at(-1)
  const other = [...new Set(worded.map(({ text }) => text))].filter((text) => text !== shown?.text)
  return {
    data,
    text: shown?.text ?? '',
    other,
    tags: [...new Set(occurrences.flatMap(({ tags }) => tags))],
    links: occurrences.flatMap(({ links }) => links),
    line: (worded[0] ?? occurrences[0])?.line ?? 1,
    section: sectionOf(occurrences),
  }
}

function merged(occurrences: readonly Occurrence[]): Data {
  const said = occurrences.flatMap(({ data }) => (data === null ? [] : [data]))
  return said.length < 2 ? (said[0] ?? {}) : Object.fromEntries(said.flatMap((data) => Object.entries(data)))
}

/** The section of the first place with words, unless another says that it is there. */
function sectionOf(occurrences: readonly Occurrence[]) {
  const chosen = occurrences.findLast(({ data }) => data?.isInGroup === true)
  const first = occurrences.find((one) => !one.isReference && one.data?.isInGroup === undefined && one.section !== null)
  return (chosen ?? first ?? occurrences[0])?.section ?? null
}

/** @param linked the id of the source that a link names */
export function claimFields(
  entry: Entry,
  named: Named,
  linked: (link: Link) => string,
  lose: Draft['lose'],
): { readonly fields: DraftClaim; readonly at: string } {
  const { data, text, other, tags, links, line } = gathered(entry)
  const at = `line ${line}`
  const { title, text: verbatim, party, turn, speaker, contention, confidence, note, sources, quotes, ...rest } = data
  const { position, width, folded, tags: more, ...others } = rest
  const cited = [...listOf(sources).map(named.source), ...links.map(linked)].filter((id) => id !== undefined)
  const words = typeof verbatim === 'string' ? verbatim : text
  const plain = entry.title !== null && (words === '' || !BARE_NAME.test(entry.title)) ? entry.title : ''
  const [partyId, turnId] = [named.party(party), named.turn(turn)]
  const fields = {
    title: textOf(title) ?? plain,
    text: words,
    ...(partyId === undefined ? {} : { party: partyId }),
    ...(turnId === undefined ? {} : { turn: turnId }),
    ...present({ speaker: textOf(speaker), contention, confidence, position, width, folded }),
    tags: [
      ...tags,
      ...listOf(more)
        .flatMap((tag) => textOf(tag) ?? [])
        .filter((tag) => !tags.includes(tag)),
    ],
    note: [textOf(note) ?? '', ...other.map((one) => `Also: ${one}`), ...restOf(others)]
      .filter((one) => one !== '')
      .join('\n'),
    sources: [...new Set(cited)],
    quotes: listOf(quotes).flatMap((quote) => quoteOf(quote, named)),
  } as unknown as DraftClaim
  if (other.length > 0) lose(at, 'note', `“${entry.title}” has several texts; all but one are kept in its note.`)
  return { fields, at }
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

const present = (fields: Data): Data =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

function quoteOf(quote: unknown, named: Named): unknown[] {
  if (!isObject(quote)) return []
  const source = named.source(quote.source)
  return source === undefined ? [] : [{ ...quote, source, exact: textOf(quote.exact) ?? '' }]
}

/** What another program keeps with a statement, a line each. */
const restOf = (data: Data): readonly string[] =>
  Object.entries(data)
    .filter(([key]) => !ARGDOWNS.has(key))
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
