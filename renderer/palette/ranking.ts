import UFuzzy from '@leeoniya/ufuzzy'
import { type Folded, folded, placeIn } from '../../shared/document/queries/folded.ts'

/** Something that can be found: by its name, and by hints that are only shown where they were what was sought. */
export interface Sought {
  readonly name: string
  readonly hints: readonly string[]
}

/** A piece of a text; marked where it is what was typed. */
export interface Piece {
  readonly text: string
  readonly marked: boolean
}

export interface Found<Item> {
  readonly item: Item
  readonly name: readonly Piece[]
  /** The hint that was matched, where one was. */
  readonly hint: readonly Piece[]
}

/** Start and end of each match, one after the other. */
type Ranges = readonly number[]

interface Ranged<Item> {
  readonly item: Item
  /** Its place among all items. */
  readonly index: number
  readonly ranges: Ranges
}

/** One letter may be wrong, missing, too many or swapped in each word of any script; short words must be right. */
const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: null,
  interBound: '[^\\p{L}\\d]',
  intraBound: '\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
})

/** Words are found in any order, as long as there are no more than so many. */
const PERMUTED = 3
/** Stands between a name and its hints, where they are searched as one text. */
const BETWEEN = ' · '

/** Name and hints as one text, without capitals and accents; kept with the item, of which there may be thousands. */
const texts = new WeakMap<Sought, Folded>()

function textOf(item: Sought): Folded {
  const known = texts.get(item)
  if (known !== undefined) return known
  const made = folded([item.name, ...item.hints].join(BETWEEN))
  texts.set(item, made)
  return made
}

/** So many are ranked at most; of more the first will do, since whoever types on finds fewer. */
const MOST_RANKED = 400

const whole = (text: string): readonly Piece[] => (text === '' ? [] : [{ text, marked: false }])

/**
 * Of those that begin alike those that were used lately come first; of those that match just as well, those that come
 * first among all.
 */
function recentFirst<Item extends Sought>(
  found: readonly Ranged<Item>[],
  isRecent: (item: Item) => boolean,
): readonly Ranged<Item>[] {
  const place = ({ item, ranges }: Ranged<Item>): number => (ranges[0] === 0 ? 0 : 2) + (isRecent(item) ? 0 : 1)
  const alike = (a: Ranged<Item>, b: Ranged<Item>): boolean => a.ranges.join() === b.ranges.join()
  return found.toSorted((a, b) => place(a) - place(b) || (alike(a, b) ? a.index - b.index : 0))
}

/** The best matches first: by their names, then by their hints; all in their own order where nothing is typed. */
export function rank<Item extends Sought>(
  query: string,
  items: readonly Item[],
  limit: number,
  isRecent: (item: Item) => boolean = () => false,
): readonly Found<Item>[] {
  if (query.trim() === '') return items.slice(0, limit).map((item) => ({ item, name: whole(item.name), hint: [] }))
  const sought = folded(query).text
  const words = items.map((item) => textOf(item).text)
  const [ids, info, order] = fuzzy.search(words, sought, PERMUTED, MOST_RANKED)
  if (ids === null) return []
  const known = info ?? fuzzy.info(ids.slice(0, limit), words, sought)
  const ranks = order ?? known.idx.map((_, rank) => rank)
  const found = ranks.flatMap((at) => {
    const index = known.idx[at] ?? -1
    const item = items[index]
    if (item === undefined) return []
    const text = textOf(item)
    return [{ item, index, ranges: (known.ranges[at] ?? []).map((place) => placeIn(text, place)) }]
  })
  const byHint = ({ item, ranges }: (typeof found)[number]): boolean => (ranges.at(-1) ?? 0) > item.name.length
  const named = found.filter((one) => !byHint(one))
  return [...recentFirst(named, isRecent), ...recentFirst(found.filter(byHint), isRecent)]
    .slice(0, limit)
    .map(({ item, ranges }) => ({ item, name: piecesOf(item.name, ranges, 0), hint: hintOf(item, ranges) }))
}

/** The first hint that a match reaches into. */
function hintOf({ name, hints }: Sought, ranges: Ranges): readonly Piece[] {
  let start = name.length + BETWEEN.length
  for (const hint of hints) {
    const pieces = piecesOf(hint, ranges, start)
    if (pieces.some(({ marked }) => marked)) return pieces
    start += hint.length + BETWEEN.length
  }
  return []
}

/**
 * A text in pieces, with the marked ones as ranges say.
 * @param start where the text begins in what the ranges count in
 */
function piecesOf(text: string, ranges: Ranges, start: number): readonly Piece[] {
  const pieces: Piece[] = []
  let done = 0
  const upTo = (end: number, marked: boolean): void => {
    if (end > done) pieces.push({ text: text.slice(done, end), marked })
    done = Math.max(done, end)
  }
  const within = (at: number | undefined): number => Math.min(text.length, Math.max(0, (at ?? 0) - start))
  for (let index = 0; index < ranges.length; index += 2) {
    upTo(within(ranges[index]), false)
    upTo(within(ranges[index + 1]), true)
  }
  upTo(text.length, false)
  return pieces
}

/** So much of a text stays before what was found in it, where the text is too long to be shown from its start. */
const LEAD = 24
const SHOWN = 64

/** Cuts the beginning away where what was found would else be out of sight. */
export function fromMatch(pieces: readonly Piece[]): readonly Piece[] {
  const [first, second] = pieces
  if (first === undefined || second === undefined || first.marked) return pieces
  if (first.text.length + second.text.length <= SHOWN) return pieces
  const cut = first.text.indexOf(' ', first.text.length - LEAD)
  return [{ text: `…${first.text.slice(cut < 0 ? -LEAD : cut)}`, marked: false }, ...pieces.slice(1)]
}
