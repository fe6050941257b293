import type { ClaimId } from '../../document/argumentMap.ts'
import type { Sprout } from './forest.ts'
import type { Tie } from './ties.ts'

/** A card's size seen from the layout: along the way from root to leaf, and across it. px. */
export interface Extent {
  readonly along: number
  readonly across: number
}

/** What stands in a column, one after the other: a card, or the channel of a line that passes between cards. */
export interface Standing {
  readonly claim: ClaimId | null
  /** Across, px; a channel has none. */
  readonly size: number
  /** From the end of what stands before it to its own start, px at least. */
  gap: number
  /** What it wants to be level with, and how much. */
  readonly pulls: Pull[]
  /** Across, from the column's first edge to its middle, px. */
  middle: number
}

export interface Pull {
  readonly towards: Standing
  readonly weight: number
}

/** Between two cards; between two of different families; between two joined by an upright line; from a channel to its neighbour. px. */
const CARD_GAP = 20
const FAMILY_GAP = 28
const JOINED_GAP = 44
const CHANNEL_GAP = 14
/** How much a branch, a tie across the tree, and the two ends of one straight leg want to be level. */
const BRANCH = 1
const TIE = 0.5
const LEG = 2

/**
 * The columns of a tree, root's first, each in the order in which the tree is walked. A line that passes a column on
 * its way has a channel there: that of a branch in the branch's own place, that of a tie beside the family from
 * which it starts.
 */
export function columnsOf(
  order: readonly Sprout[],
  ties: readonly Tie[],
  extentOf: (claim: ClaimId) => Extent,
): readonly (readonly Standing[])[] {
  const columns: { standing: Standing; rank: number; family: Sprout | null }[][] = []
  const put = (column: number, rank: number, family: Sprout | null, claim: ClaimId | null, size: number): Standing => {
    const standing: Standing = { claim, size, gap: 0, pulls: [], middle: 0 }
    while (columns.length <= column) columns.push([])
    columns[column]?.push({ standing, rank, family })
    return standing
  }
  const cards = new Map<Sprout, Standing>()
  const ranks = new Map<Sprout, number>()
  const last = new Map<Sprout, number>()
  order.forEach((sprout, rank) => {
    ranks.set(sprout, rank)
    let before = sprout.parent === null ? undefined : cards.get(sprout.parent)
    const weight = BRANCH / (sprout.parent?.children.length ?? 1)
    for (let column = (sprout.parent?.column ?? sprout.column) + 1; column < sprout.column; column += 1) {
      const channel = put(column, rank, sprout.parent, null, 0)
      if (before !== undefined) pull(before, channel, weight)
      before = channel
    }
    const card = put(sprout.column, rank, sprout.parent, sprout.claim, extentOf(sprout.claim).across)
    cards.set(sprout, card)
    if (before !== undefined) pull(before, card, before.claim === null ? LEG : weight)
  })
  for (const sprout of [...order].reverse()) {
    const own = Math.max(last.get(sprout) ?? 0, ranks.get(sprout) ?? 0)
    last.set(sprout, own)
    if (sprout.parent !== null) last.set(sprout.parent, Math.max(last.get(sprout.parent) ?? 0, own))
  }
  const joined = new Set<string>()
  for (const { a, b, onto } of ties) {
    const [near, far] = a.column <= b.column ? [a, b] : [b, a]
    const [from, to] = [cards.get(near), cards.get(far)]
    if (from === undefined || to === undefined || onto !== null) continue
    if (near.column === far.column) {
      joined.add(`${near.claim} ${far.claim}`).add(`${far.claim} ${near.claim}`)
      continue
    }
    const isAfter = (ranks.get(far) ?? 0) > (ranks.get(near) ?? 0)
    const rank = isAfter ? (last.get(near) ?? 0) + 0.5 : (ranks.get(near) ?? 0) - 0.5
    let before = from
    for (let column = near.column + 1; column < far.column; column += 1) {
      const channel = put(column, rank, near, null, 0)
      pull(before, channel, TIE)
      before = channel
    }
    pull(before, to, TIE)
  }
  return columns.map((column) => {
    const sorted = column.sort((p, q) => p.rank - q.rank)
    sorted.forEach(({ standing, family }, index) => {
      const before = sorted[index - 1]
      if (before === undefined) return
      if (standing.claim === null || before.standing.claim === null) standing.gap = CHANNEL_GAP
      else if (joined.has(`${before.standing.claim} ${standing.claim}`)) standing.gap = JOINED_GAP
      else standing.gap = before.family === family ? CARD_GAP : FAMILY_GAP
    })
    return sorted.map(({ standing }) => standing)
  })
}

function pull(a: Standing, b: Standing, weight: number): void {
  a.pulls.push({ towards: b, weight })
  b.pulls.push({ towards: a, weight })
}
