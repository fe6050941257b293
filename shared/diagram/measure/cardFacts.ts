import type { ArgumentMap, Claim, ClaimId, Party } from '../../document/argumentMap.ts'
import { sourcesOf } from '../../document/queries/citedSources.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { followed, memoised } from '../../document/queries/memoised.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import type { OpenPointKind, Reading, Standing } from '../../reasoning/reading.ts'
import { citationMark } from './citations.ts'
import { drawableLine } from './drawable.ts'

export interface CardOptions {
  readonly standings: boolean
  readonly openPoints: boolean
  /** How a card cites: the number of its quotes, or its sources by number. */
  readonly citations: 'quotes' | 'sources'
  /** The claim that a person is writing in. */
  readonly writing?: ClaimId
  /** As in a picture fitted to a page: lines stand closer, and open points beside the standing where there is room. */
  readonly dense?: boolean
}

/** All that a card shows besides its claim's own fields. A card whose claim and facts stay looks the same. */
export interface CardFacts {
  readonly party: { readonly id: string; readonly name: string; readonly short: string } | null
  readonly standing: Standing | null
  readonly chips: readonly ChipKind[]
  /** The number of quotes, or the numbers of sources in brackets; empty where nothing is cited. */
  readonly citation: string
  /** The numbers of the sources that it names so. */
  readonly cites: readonly number[]
  /** How many claims its fold hides. */
  readonly hidden: number
  /** Whether a person writes in it: then it shows far more of its lines, on the ground of a field. */
  readonly isWritten: boolean
}

/** The open points that a card itself shows, most pressing first. */
export const chipKinds = ['dropped', 'unanswered', 'unsupported', 'no-source', 'self-rebuttal'] as const
export type ChipKind = (typeof chipKinds)[number]
const isChipKind = (kind: OpenPointKind): kind is ChipKind => chipKinds.some((each) => each === kind)

const partiesById = memoised<ReadonlyMap<string, Party>>(
  (map) => new Map(map.parties.map((party) => [party.id, party])),
)

const hiddenCounts = followed<ReadonlyMap<ClaimId, number>>(
  (map) => {
    const hiddenBy = grouped(hiddenClaims(map), ([, folded]) => [folded])
    return new Map([...hiddenBy].map(([folded, hidden]) => [folded, hidden.length]))
  },
  (before, counts, after) => (hiddenClaims(before) === hiddenClaims(after) ? counts : undefined),
)

/** Gives the facts of each claim of a map. */
export function cardFacts(map: ArgumentMap, reading: Reading, options: CardOptions): (claim: Claim) => CardFacts {
  const numbers = reading.sourceNumbers
  const citesOf = (claim: Claim) =>
    options.citations === 'quotes' ? [] : [...sourcesOf(claim)].flatMap((source) => numbers.get(source) ?? [])
  const countOf = ({ quotes }: Claim) => (quotes.length === 0 ? '' : `${quotes.length}`)
  return (claim) => {
    const party = partiesById(map).get(claim.party ?? '')
    const cites = citesOf(claim)
    const kinds = (reading.pointsByClaim.get(claim.id) ?? []).map((point) => point.kind).filter(isChipKind)
    return {
      party: party === undefined ? null : partyFacts(party),
      standing: options.standings ? (reading.standings.claims.get(claim.id) ?? null) : null,
      chips: options.openPoints ? chipKinds.filter((kind) => kinds.includes(kind)) : [],
      citation: options.citations === 'quotes' ? countOf(claim) : citationMark(cites),
      cites,
      hidden: hiddenCounts(map).get(claim.id) ?? 0,
      isWritten: claim.id === options.writing,
    }
  }
}

function partyFacts(party: Party) {
  const name = drawableLine(party.name || party.id)
  return { id: party.id, name, short: drawableLine(party.short) || name }
}
