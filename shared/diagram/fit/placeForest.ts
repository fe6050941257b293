import type { ClaimId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { type CardSize, FOLD_PILL } from '../measure/measuredCard.ts'
import { columnsOf, type Extent, type Gaps, type Standing } from '../place/columns.ts'
import { type Forest, preorder, type Sprout } from '../place/forest.ts'
import { gutterWidths } from '../place/gutters.ts'
import { lengthOf, slideColumns } from '../place/slide.ts'
import type { Tie } from '../place/ties.ts'
import type { Plan } from '../route/planned.ts'
import type { Box } from '../scene.ts'
import type { Course, Run } from './disorder.ts'
import { packed } from './packed.ts'

/** Between the columns of a page, px at least. */
const LEAST_GUTTER = 52
const GAPS: Gaps = { card: 16, family: 20, joined: 38, channel: 14, sharesChannels: true }
/** Between two trees, px. */
const TREE_GAP = 40
/** How far a line keeps from a card's corners, px. */
const CORNER = 12
/** What a line and its badge need on either side, px. */
const HALF_LINE = 9

/** A forest in its order and columns, and how large its cards are. */
export interface Planting {
  readonly forest: Forest
  readonly ties: readonly Tie[]
  readonly cards: ReadonlyMap<ClaimId, CardSize>
  /** Whether replies stand below their targets. */
  readonly down: boolean
}

/** Room to spare, px: for each gap in a column, and for each gutter. */
export interface Slack {
  readonly gap: number
  readonly gutter: number
}

/** A tree from 0, 0. */
export interface PlacedTree extends Course {
  /** Where its cards stand, and the ways kept free for lines; made when they are asked for. */
  readonly boxes: () => ReadonlyMap<ClaimId, Box>
  readonly plans: () => readonly Plan[]
  readonly width: number
  readonly height: number
}

/** All trees, from 0, 0. */
export interface Gathering {
  readonly boxes: ReadonlyMap<ClaimId, Box>
  readonly plans: readonly Plan[]
  readonly width: number
  readonly height: number
}

/** Each tree in its columns, or rows where it runs down, no longer than the longest of them must be. */
export function placeTrees(planting: Planting, slack: Slack): readonly PlacedTree[] {
  const { forest, ties } = planting
  const tiesByRoot = grouped(ties, ({ a, b }) => [...new Set([rootOf(a), rootOf(b)])])
  return forest.roots.map((root) => placeTree(preorder(root), tiesByRoot.get(root) ?? [], planting, slack))
}

/** The trees side by side and one below the other, no wider together than `most` px, if none is by itself. */
export function gathered(trees: readonly PlacedTree[], most: number, slack: Slack, down: boolean): Gathering {
  const { corners, width, height } = packedTrees(trees, most, slack)
  const boxes = trees.flatMap((tree, index) => {
    const { x, y } = corners[index] ?? { x: 0, y: 0 }
    return [...tree.boxes()].map(([claim, box]) => [claim, { ...box, x: box.x + x, y: box.y + y }] as const)
  })
  const plans = trees.flatMap((tree, index) => {
    const { x, y } = corners[index] ?? { x: 0, y: 0 }
    return tree.plans().map((plan) => movedPlan(plan, x, y, down))
  })
  return { boxes: new Map(boxes), plans, width, height }
}

export function movedPlan(plan: Plan, x: number, y: number, down: boolean): Plan {
  const [along, across] = down ? [y, x] : [x, y]
  return {
    ...plan,
    channels: plan.channels.map(({ at, channel }) => ({ at: at + across, channel })),
    gutters: plan.gutters.map((at) => at + along),
  }
}

/** The same, without the cards. */
export const packedTrees = (trees: readonly PlacedTree[], most: number, { gap, gutter }: Slack) =>
  packed(trees, most, TREE_GAP + Math.max(gap, gutter))

function placeTree(
  sprouts: readonly Sprout[],
  ties: readonly Tie[],
  { cards, down }: Planting,
  slack: Slack,
): PlacedTree {
  const extentOf = (claim: ClaimId): Extent => {
    const card = cards.get(claim)
    const height = (card?.height ?? 0) + (card !== undefined && card.hidden > 0 ? FOLD_PILL : 0)
    const width = card?.width ?? 0
    return down ? { along: height, across: width } : { along: width, across: height }
  }
  const runs: Run[] = []
  const columns = columnsOf(sprouts, ties, extentOf, looser(slack.gap), (near, far, way) =>
    runs.push({ near, far, way }),
  )
  slideColumns(columns, Math.max(...columns.map(lengthOf)))
  const { starts, first, total: acrossTotal } = startsOf(columns.flat())
  const startOf = (claim: ClaimId) => starts.get(claim) ?? 0
  const endOf = (claim: ClaimId) => startOf(claim) + extentOf(claim).across
  const middleOf = (claim: ClaimId) => (startOf(claim) + endOf(claim)) / 2
  const areLevel = (a: ClaimId, b: ClaimId) =>
    Math.min(endOf(a), endOf(b)) - Math.max(startOf(a), startOf(b)) >= 2 * CORNER
  const gutters = gutterWidths(sprouts, ties, middleOf, LEAST_GUTTER, areLevel)
  const {
    along,
    ends,
    total: alongTotal,
  } = alongOf(sprouts, extentOf, (column) => (gutters[column] ?? 0) + slack.gutter)
  const boxes = () => {
    const found = new Map<ClaimId, Box>()
    for (const { claim, column } of sprouts) {
      const card = cards.get(claim)
      if (card === undefined) continue
      const [main, side] = [along[column] ?? 0, startOf(claim)]
      const { width, height } = card
      found.set(claim, { x: down ? side : main, y: down ? main : side, width, height })
    }
    return found
  }
  const plans = () =>
    runs.flatMap(({ near, far, way }): Plan[] => {
      const channels = way.slice(1, -1).map((channel) => ({ at: channel.middle - first, channel }))
      const gutter = (beyond: number) => (ends(beyond) + (along[beyond + 1] ?? 0)) / 2
      const gutters = [...channels, null].map((_, index) => gutter(near.column + index))
      return channels.length === 0 ? [] : [{ near: near.claim, far: far.claim, channels, gutters }]
    })
  const [width, height] = down ? [acrossTotal, alongTotal] : [alongTotal, acrossTotal]
  return { boxes, plans, runs, columns, width, height }
}

const looser = (by: number): Gaps => ({
  card: GAPS.card + by,
  family: GAPS.family + by,
  joined: GAPS.joined + by,
  channel: GAPS.channel + Math.floor(by / 2),
  sharesChannels: GAPS.sharesChannels,
})

/** Where each card begins across the tree, from 0, and how far all reach. */
function startsOf(standings: readonly Standing[]) {
  // A line that runs past the last card needs a little room, too.
  const halfOf = ({ claim, size }: Standing) => (claim === null ? HALF_LINE : size / 2)
  const first = standings.reduce((least, each) => Math.min(least, each.middle - halfOf(each)), Infinity)
  const last = standings.reduce((most, each) => Math.max(most, each.middle + halfOf(each)), -Infinity)
  const starts = new Map<ClaimId, number>()
  for (const { claim, middle, size } of standings) if (claim !== null) starts.set(claim, middle - size / 2 - first)
  return { starts, first, total: last - first }
}

/** Where each column begins, and how far the last one reaches. */
function alongOf(
  sprouts: readonly Sprout[],
  extentOf: (claim: ClaimId) => Extent,
  gutterOf: (column: number) => number,
) {
  const sizes: number[] = []
  for (const { claim, column } of sprouts) {
    while (sizes.length <= column) sizes.push(0)
    sizes[column] = Math.max(sizes[column] ?? 0, extentOf(claim).along)
  }
  const along: number[] = []
  let total = 0
  sizes.forEach((size, column) => {
    if (column > 0) total += gutterOf(column - 1)
    along.push(total)
    total += size
  })
  const ends = (column: number) => (along[column] ?? 0) + (sizes[column] ?? 0)
  return { along, ends, total }
}

function rootOf(sprout: Sprout): Sprout {
  let root = sprout
  while (root.parent !== null) root = root.parent
  return root
}
