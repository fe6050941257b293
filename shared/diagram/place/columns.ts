import type { ClaimId } from '../../document/argumentMap.ts'
import { settleChannels } from './channels.ts'
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

/** The room that what stands in a column keeps from its neighbours, px. */
export interface Gaps {
  /** Between two cards of one family, and of two. */
  readonly card: number
  readonly family: number
  /** Between two that an upright line joins, and where something bears on that line. */
  readonly joined: number
  readonly step: number
  /** From a channel to what is beside it. */
  readonly channel: number
  /** Whether replies of one kind to one claim that stand side by side beyond a column pass it in one channel. */
  readonly sharesChannels: boolean
}

const ON_SCREEN: Gaps = { card: 20, family: 28, joined: 44, step: 64, channel: 14, sharesChannels: false }
/** How much a branch, a tie across the tree, and the two ends of one straight leg want to be level. */
const BRANCH = 1
const TIE = 0.5
const LEG = 2

/**
 * The columns of a tree, root's first, each in the order in which the tree is walked. A line that passes a column on
 * its way has a channel there: that of a branch in the branch's own place, that of a tie beside the family from
 * which it starts.
 *
 * @param note is told which cards and channels each line passes, from the inner end outwards.
 */
export function columnsOf(
  order: readonly Sprout[],
  ties: readonly Tie[],
  extentOf: (claim: ClaimId) => Extent,
  gaps: Gaps = ON_SCREEN,
  note: (near: Sprout, far: Sprout, way: readonly Standing[]) => void = () => {},
): readonly (readonly Standing[])[] {
  const columns: { standing: Standing; rank: number; family: Sprout | null }[][] = []
  const put = (column: number, rank: number, family: Sprout | null, claim: ClaimId | null, size: number): Standing => {
    const standing: Standing = { claim, size, gap: 0, pulls: [], middle: 0 }
    while (columns.length <= column) columns.push([])
    columns[column]?.push({ standing, rank, family })
    return standing
  }
  const channels = new Map<Standing, Sprout>()
  const channelBeside = ({ parent, relation }: Sprout, column: number): Standing | undefined => {
    const last = columns[column]?.at(-1)?.standing
    const by = last === undefined ? undefined : channels.get(last)
    return by?.parent === parent && by.relation?.kind === relation?.kind && by.relation?.to === relation?.to
      ? last
      : undefined
  }
  const joined = new Map<string, number>()
  const join = (a: Sprout, b: Sprout, gap: number) =>
    joined.set(`${a.claim} ${b.claim}`, gap).set(`${b.claim} ${a.claim}`, gap)
  const steps = stepsIn(order, ties)
  const cards = new Map<Sprout, Standing>()
  const ranks = new Map<Sprout, number>()
  const last = new Map<Sprout, number>()
  order.forEach((sprout, rank) => {
    ranks.set(sprout, rank)
    let before = sprout.parent === null ? undefined : cards.get(sprout.parent)
    const way = before === undefined ? [] : [before]
    const weight = BRANCH / (sprout.parent?.children.length ?? 1)
    for (let column = (sprout.parent?.column ?? sprout.column) + 1; column < sprout.column; column += 1) {
      const shared = gaps.sharesChannels ? channelBeside(sprout, column) : undefined
      const channel = shared ?? put(column, rank, sprout.parent, null, 0)
      channels.set(channel, sprout)
      if (before !== undefined && shared === undefined) pull(before, channel, weight)
      before = channel
      way.push(channel)
    }
    const card = put(sprout.column, rank, sprout.parent, sprout.claim, extentOf(sprout.claim).across)
    cards.set(sprout, card)
    if (sprout.parent !== null) note(sprout.parent, sprout, [...way, card])
    if (sprout.parent?.column === sprout.column)
      join(sprout.parent, sprout, steps.has(sprout) ? gaps.step : gaps.joined)
    else if (before !== undefined) pull(before, card, before.claim === null ? LEG : weight)
  })
  for (const sprout of [...order].reverse()) {
    const own = Math.max(last.get(sprout) ?? 0, ranks.get(sprout) ?? 0)
    last.set(sprout, own)
    if (sprout.parent !== null) last.set(sprout.parent, Math.max(last.get(sprout.parent) ?? 0, own))
  }
  for (const { a, b, onto } of ties) {
    const [near, far] = a.column <= b.column ? [a, b] : [b, a]
    const [from, to] = [cards.get(near), cards.get(far)]
    if (from === undefined || to === undefined || onto !== null) continue
    if (near.column === far.column) {
      join(near, far, gaps.joined)
      note(near, far, [from, to])
      continue
    }
    const isAfter = (ranks.get(far) ?? 0) > (ranks.get(near) ?? 0)
    const rank = isAfter ? (last.get(near) ?? 0) + 0.5 : (ranks.get(near) ?? 0) - 0.5
    let before = from
    const way = [from]
    for (let column = near.column + 1; column < far.column; column += 1) {
      const channel = put(column, rank, near, null, 0)
      pull(before, channel, TIE)
      before = channel
      way.push(channel)
    }
    note(near, far, [...way, to])
    pull(before, to, TIE)
  }
  for (const column of columns) column.sort((p, q) => p.rank - q.rank)
  if (!gaps.sharesChannels) settleChannels(columns)
  return columns.map((sorted) => {
    sorted.forEach(({ standing, family }, index) => {
      const before = sorted[index - 1]
      if (before === undefined) return
      if (standing.claim === null || before.standing.claim === null) standing.gap = gaps.channel
      else
        standing.gap =
          joined.get(`${before.standing.claim} ${standing.claim}`) ??
          (before.family === family ? gaps.card : gaps.family)
    })
    return sorted.map(({ standing }) => standing)
  })
}

/** The claims whose branch is a step that something else bears on. */
function stepsIn(order: readonly Sprout[], ties: readonly Tie[]): ReadonlySet<Sprout> {
  const targets = new Set(order.flatMap(({ relation }) => relation?.to ?? []))
  const steps = order.filter(({ relation }) => relation !== null && targets.has(relation.id))
  return new Set([...steps, ...ties.flatMap(({ b, onto }) => (onto !== null && b.parent === onto ? [b] : []))])
}

function pull(a: Standing, b: Standing, weight: number): void {
  a.pulls.push({ towards: b, weight })
  b.pulls.push({ towards: a, weight })
}
