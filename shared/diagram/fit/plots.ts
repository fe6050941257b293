import type { ArgumentMap, ClaimId, Group } from '../../document/argumentMap.ts'
import { frameAround, outerFirst } from '../frames/framesOf.ts'
import { type CardSize, FOLD_PILL } from '../measure/measuredCard.ts'
import type { Sprout } from '../place/forest.ts'
import { itemOf, nestsOf } from '../place/nest.ts'
import type { Box } from '../scene.ts'
import {
  type Gathering,
  gathered,
  movedPlan,
  type PlacedTree,
  type Planting,
  placeTrees,
  type Slack,
} from './placeForest.ts'
import { plant } from './plant.ts'

type Cards = ReadonlyMap<ClaimId, CardSize>

/** What stands in one group, or in none: a forest of its own, in which each group within is one large card. */
export interface Plot {
  readonly group: Group | null
  readonly planting: Planting
  /** How wide its rows of trees are, beside what the page's shape says. */
  rows: number
}

/** All plots of a map, each in a good order, outer ones first. */
export function plotsOf(map: ArgumentMap, cards: Cards): readonly Plot[] {
  return nestsOf(map, outerFirst(map.groups), (claim) => cards.has(claim))
    .filter(({ map: { claims } }) => claims.length > 0)
    .map(({ group, map: nest }) => ({ group, planting: plant(nest, cards, null), rows: 1 }))
}

/** All that grows on the plots, as if it were one forest. */
export const sproutsOf = (plots: readonly Plot[]): ReadonlyMap<ClaimId, Sprout> =>
  new Map(plots.flatMap(({ planting }) => [...planting.forest.sprouts]))

/** The whole map from 0, 0, and the trees of every plot. */
export interface Placed {
  readonly gathering: Gathering
  readonly trees: readonly PlacedTree[]
}

/**
 * Places the plots, innermost first, each as large as what it holds and its frame.
 *
 * @param ratio the page's width by its height
 * @param room the rows of what lies in no group may be so wide at least, px
 */
export function placePlots(plots: readonly Plot[], cards: Cards, ratio: number, slack: Slack, room: number): Placed {
  const sizes = new Map(cards)
  const held = new Map<ClaimId, Gathering>()
  const all: PlacedTree[] = []
  let whole: Gathering = { boxes: new Map(), plans: [], width: 0, height: 0 }
  for (const { group, planting, rows } of plots.toReversed()) {
    const trees = placeTrees({ ...planting, cards: sizes }, slack)
    all.push(...trees)
    const area = trees.reduce((sum, { width, height }) => sum + width * height, 0)
    const most = Math.sqrt(area * ratio) * rows
    const { down } = planting
    const packed = gathered(trees, group === null ? Math.max(most, room) : most, slack, down)
    const inside = unpacked(packed, held, down)
    if (group === null) whole = inside
    else {
      const { x, y, width, height } = frameRound(packed, sizes)
      sizes.set(itemOf(group.id), { width, height, hidden: 0 })
      held.set(itemOf(group.id), movedAll(inside, -x, -y, down))
    }
  }
  return { gathering: whole, trees: all }
}

/** With what each group holds in place of the one card that stood for it. */
function unpacked(gathering: Gathering, held: ReadonlyMap<ClaimId, Gathering>, down: boolean): Gathering {
  const boxes = new Map<ClaimId, Box>()
  const plans = gathering.plans.filter(({ near, far }) => !held.has(near) && !held.has(far))
  for (const [item, box] of gathering.boxes) {
    const inside = held.get(item)
    if (inside === undefined) boxes.set(item, box)
    else {
      const there = movedAll(inside, box.x, box.y, down)
      for (const [claim, each] of there.boxes) boxes.set(claim, each)
      plans.push(...there.plans)
    }
  }
  return { ...gathering, boxes, plans }
}

/** A group's frame round cards and the frames within. */
const frameRound = ({ boxes }: Gathering, sizes: Cards): Box =>
  frameAround(
    [...boxes].map(([claim, box]) => ({
      ...box,
      height: box.height + ((sizes.get(claim)?.hidden ?? 0) > 0 ? FOLD_PILL : 0),
    })),
  )

const movedAll = ({ boxes, plans, ...size }: Gathering, x: number, y: number, down: boolean): Gathering => ({
  ...size,
  boxes: new Map([...boxes].map(([claim, box]) => [claim, { ...box, x: box.x + x, y: box.y + y }])),
  plans: plans.map((plan) => movedPlan(plan, x, y, down)),
})
