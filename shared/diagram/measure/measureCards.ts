import type { ArgumentMap, Claim, ClaimId } from '../../document/argumentMap.ts'
import { changesBetween, isLarge, isSameList } from '../../document/queries/difference.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import { differentKeys, patched } from '../../document/queries/patchedMap.ts'
import type { Reading } from '../../reasoning/reading.ts'
import type { Shaper } from '../shaper.ts'
import { type CardFacts, type CardOptions, cardFacts } from './cardFacts.ts'
import { measureCard } from './measureCard.ts'
import type { MeasuredCard } from './measuredCard.ts'

/** The cards that were measured last with each shaper, and what they were measured from. */
interface Measured {
  readonly map: ArgumentMap
  readonly reading: Reading
  readonly options: CardOptions
  readonly revision: number
  readonly cards: ReadonlyMap<ClaimId, MeasuredCard>
}

const lastMeasured = new WeakMap<Shaper, Measured>()

/**
 * The cards of all claims that no fold hides, in list order. A card that looks as before is the same object; after an
 * edit only those are looked at that it may have changed, and where there are none the answer is the same object too.
 */
export function measureCards(
  map: ArgumentMap,
  reading: Reading,
  options: CardOptions,
  shaper: Shaper,
): ReadonlyMap<ClaimId, MeasuredCard> {
  const last = lastMeasured.get(shaper)
  const now = { map, reading, options, revision: shaper.revision }
  const changed = last && changedCards(last, now)
  const cards = changed ? measuredAgain(last.cards, changed, now, shaper) : measuredAnew(now, shaper)
  lastMeasured.set(shaper, { ...now, cards })
  return cards
}

const measuredAnew = ({ map, reading, options }: Omit<Measured, 'cards'>, shaper: Shaper) =>
  new Map([...measuredCards(map, reading, options, shaper)].map((card) => [card.claim, card]))

function measuredAgain(
  cards: Measured['cards'],
  changed: Iterable<ClaimId>,
  { map, reading, options }: Omit<Measured, 'cards'>,
  shaper: Shaper,
): Measured['cards'] {
  const factsOf = cardFacts(map, reading, options)
  const hidden = hiddenClaims(map)
  return patched(
    cards,
    [...changed].map((id) => {
      const claim = hidden.has(id) ? undefined : claimsById(map).get(id)
      return [id, claim && remembered(claim, factsOf(claim), options, shaper)] as const
    }),
  )
}

/** The claims whose cards may look otherwise, what is new in list order; undefined where these may be all. */
function changedCards(last: Measured, now: Omit<Measured, 'cards'>): ReadonlySet<ClaimId> | undefined {
  const { claims } = changesBetween(last.map, now.map)
  const { writing: before, ...was } = last.options
  const { writing, ...is } = now.options
  const [{ standings, pointsByClaim, sourceNumbers }, reading] = [last.reading, now.reading]
  const isAlike =
    last.revision === now.revision &&
    JSON.stringify(was) === JSON.stringify(is) &&
    last.map.parties === now.map.parties &&
    sourceNumbers === reading.sourceNumbers &&
    hiddenClaims(last.map) === hiddenClaims(now.map) &&
    (isSameList(claims) || (claims.keepsOrder && claims.growsAtEnd)) &&
    !isLarge(claims, now.map.claims)
  if (!isAlike) return undefined
  return new Set([
    ...claims.removed.map(({ id }) => id),
    ...claims.added.map(({ id }) => id),
    ...differentKeys(standings.claims, reading.standings.claims),
    ...differentKeys(pointsByClaim, reading.pointsByClaim),
    ...[before, writing].filter((id) => id !== undefined),
  ])
}

/** The same one by one, so that a large map's can be measured in pieces. */
export function* measuredCards(
  map: ArgumentMap,
  reading: Reading,
  options: CardOptions,
  shaper: Shaper,
): Generator<MeasuredCard> {
  const factsOf = cardFacts(map, reading, options)
  const hidden = hiddenClaims(map)
  for (const claim of map.claims) if (!hidden.has(claim.id)) yield remembered(claim, factsOf(claim), options, shaper)
}

/** The last card of each claim value, and what it was measured from. */
const memories = new WeakMap<Shaper, WeakMap<Claim, { readonly from: string; readonly card: MeasuredCard }>>()

function remembered(claim: Claim, facts: CardFacts, options: CardOptions, shaper: Shaper): MeasuredCard {
  const memory = memories.get(shaper) ?? new WeakMap()
  memories.set(shaper, memory)
  const from = JSON.stringify([shaper.revision, options.citations, options.dense === true, facts])
  const known = memory.get(claim)
  if (known?.from === from) return known.card
  const card = measureCard(claim, facts, options, shaper)
  memory.set(claim, { from, card })
  return card
}
