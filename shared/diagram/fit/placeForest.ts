import type { ClaimId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import type { CardSize } from '../measure/measuredCard.ts'
import { acrossOf, alongOf, extentOf } from '../place/axes.ts'
import { columnsOf, type Gaps } from '../place/columns.ts'
import { type Forest, preorder, rootOf, type Sprout } from '../place/forest.ts'
import { gutterWidths } from '../place/gutters.ts'
import { LINE_ROOM, lengthOf, slideColumns } from '../place/slide.ts'
import type { Tie } from '../place/ties.ts'
import type { Plan } from '../route/planned.ts'
import type { Box } from '../scene.ts'
import type { Course, Run } from './disorder.ts'
import { packed } from './packed.ts'

/** Between the columns of a page, px at least. */
const LEAST_GUTTER = 52
const GAPS: Gaps = { card: 16, family: 20, joined: 38, step: 64, channel: 14, sharesChannels: true }
/** Between two trees, px. */
const TREE_GAP = 40
/** How far a line keeps from a card's corners, px. */
const CORNER = 12
/** By how much whole px may make a tree shorter. */
const SNAP = 1

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

/** A tree in its columns, not yet slid into place: it takes at least this much room. */
export interface Sketch {
  readonly width: number
  readonly height: number
  readonly place: () => PlacedTree
}

/** Each tree in its columns, or rows where it runs down, no longer than the longest of them must be. */
export const placeTrees = (planting: Planting, slack: Slack): readonly PlacedTree[] =>
  sketchTrees(planting, slack).map(({ place }) => place())

/** The trees as far as it takes to see about how large they are. */
export function sketchTrees(planting: Planting, slack: Slack): readonly Sketch[] {
  const { forest, ties } = planting
  const tiesByRoot = grouped(ties, ({ a, b }) => [...new Set([rootOf(a), rootOf(b)])])
  return forest.roots.map((root) => sketchTree(preorder(root), tiesByRoot.get(root) ?? [], planting, slack))
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

function sketchTree(sprouts: readonly Sprout[], ties: readonly Tie[], { cards, down }: Planting, slack: Slack): Sketch {
  const extents = new Map(sprouts.map(({ claim }) => [claim, extentOf(cards.get(claim), down)] as const))
  const extentIn = (claim: ClaimId) => extents.get(claim) ?? { along: 0, across: 0 }
  const runs: Run[] = []
  const columns = columnsOf(sprouts, ties, extentIn, looser(slack.gap), (near, far, way) =>
    runs.push({ near, far, way }),
  )
  const most = Math.max(...columns.map(lengthOf))
  const alongWith = (gutterOf: (column: number) => number) =>
    alongOf(sprouts, extentIn, (column) => gutterOf(column) + slack.gutter)
  const place = (): PlacedTree => {
    slideColumns(columns, most)
    const across = acrossOf(columns, LINE_ROOM)
    const startOf = (claim: ClaimId) => across.starts.get(claim) ?? 0
    const endOf = (claim: ClaimId) => startOf(claim) + extentIn(claim).across
    const middleOf = (claim: ClaimId) => (startOf(claim) + endOf(claim)) / 2
    const areLevel = (a: ClaimId, b: ClaimId) =>
      Math.min(endOf(a), endOf(b)) - Math.max(startOf(a), startOf(b)) >= 2 * CORNER
    const gutters = gutterWidths(sprouts, ties, middleOf, LEAST_GUTTER, areLevel)
    const along = alongWith((column) => gutters[column] ?? 0)
    const boxes = () => boxesOf(sprouts, cards, (claim, column) => [along.starts[column] ?? 0, startOf(claim)], down)
    const plans = () => runs.flatMap((run) => planOf(run, across.first, along))
    return { boxes, plans, runs, columns, ...sized(along.total, across.total, down) }
  }
  return { ...sized(alongWith(() => LEAST_GUTTER).total, most - SNAP, down), place }
}

const sized = (along: number, across: number, down: boolean) =>
  down ? { width: across, height: along } : { width: along, height: across }

function boxesOf(
  sprouts: readonly Sprout[],
  cards: Planting['cards'],
  cornerOf: (claim: ClaimId, column: number) => readonly [along: number, across: number],
  down: boolean,
): ReadonlyMap<ClaimId, Box> {
  const boxes = new Map<ClaimId, Box>()
  for (const { claim, column } of sprouts) {
    const card = cards.get(claim)
    if (card === undefined) continue
    const [along, across] = cornerOf(claim, column)
    const { width, height } = card
    boxes.set(claim, { x: down ? across : along, y: down ? along : across, width, height })
  }
  return boxes
}

/** The way kept free for a line that passes columns; `first` is from where across them the tree is counted. */
function planOf({ near, far, way }: Run, first: number, along: ReturnType<typeof alongOf>): Plan[] {
  const channels = way.slice(1, -1).map((channel) => ({ at: channel.middle - first, channel }))
  if (channels.length === 0) return []
  const middleBeyond = (column: number) => ((along.ends[column] ?? 0) + (along.starts[column + 1] ?? 0)) / 2
  const gutters = [...channels, null].map((_, index) => middleBeyond(near.column + index))
  return [{ near: near.claim, far: far.claim, channels, gutters }]
}

const looser = (by: number): Gaps => ({
  card: GAPS.card + by,
  family: GAPS.family + by,
  joined: GAPS.joined + by,
  step: GAPS.step + by,
  channel: GAPS.channel + Math.floor(by / 2),
  sharesChannels: GAPS.sharesChannels,
})
