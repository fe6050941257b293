import type { ArgumentMap, ClaimId, Group, Point } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { frameAround, outerFirst } from '../frames/framesOf.ts'
import type { CardSize } from '../measure/measuredCard.ts'
import type { Box } from '../scene.ts'
import { acrossOf, alongOf, extentOf, wholeHeight } from './axes.ts'
import { columnsOf } from './columns.ts'
import { forestOf, preorder, rootOf } from './forest.ts'
import { gutterWidths } from './gutters.ts'
import { itemOf, nestsOf } from './nest.ts'
import { orderSiblings } from './order.ts'
import { type Parcel, shelved, stacked } from './pack.ts'
import { aroundPinned } from './pinned.ts'
import { settledOrder } from './settled.ts'
import { slideColumns } from './slide.ts'
import { tiesOf } from './ties.ts'

/**
 * Where every visible card stands, in whole px, as the map alone decides: replies in columns (rows, when the
 * map runs down) beyond what they answer, each tree as close as it goes, trees packed in rows. A group is laid out
 * by itself and stands among the others like one large card, so that its frame holds nothing else. Pinned cards
 * stand where they were put, and the others keep clear of them.
 */
export function placeCards(map: ArgumentMap, cards: ReadonlyMap<ClaimId, CardSize>): ReadonlyMap<ClaimId, Box> {
  const shown = outerFirst(map.groups)
  const laidOut = shown.length === 0 ? placeTrees(map, cards, shelved) : placeNests(map, shown, cards)
  const boxes = aroundPinned(laidOut, pinnedBoxes(map, cards, laidOut))
  return new Map([...boxes].map(([claim, box]) => [claim, { ...box, height: cards.get(claim)?.height ?? box.height }]))
}

type Sizes = ReadonlyMap<ClaimId, CardSize>

/** Innermost groups first, each as large as what it holds and its frame. */
function placeNests(map: ArgumentMap, groups: readonly Group[], cards: Sizes): ReadonlyMap<ClaimId, Box> {
  const sizes = new Map(cards)
  const held = new Map<ClaimId, ReadonlyMap<ClaimId, Box>>()
  const pack: Pack = (parcels) => stacked(parcels, map.layout.direction === 'down')
  const [whole, ...nests] = nestsOf(map, groups, (claim) => cards.has(claim))
  for (const { group, map: inside } of nests.reverse()) {
    if (group === null || inside.claims.length === 0) continue
    const boxes = placeTrees(inside, sizes, pack)
    const frame = frameAround([...boxes.values()])
    const item = itemOf(group.id)
    sizes.set(item, { width: frame.width, height: frame.height, hidden: 0 })
    held.set(item, moved(boxes, { x: -frame.x, y: -frame.y }))
  }
  const boxes = new Map(whole === undefined ? [] : placeTrees(whole.map, sizes, shelved))
  // A map gives what is added to it while it is walked.
  for (const [item, box] of boxes)
    for (const [claim, inside] of moved(held.get(item) ?? new Map(), box)) boxes.set(claim, inside)
  return new Map(
    map.claims.flatMap(({ id }) => {
      const box = boxes.get(id)
      return box === undefined ? [] : [[id, box] as const]
    }),
  )
}

const moved = (boxes: ReadonlyMap<ClaimId, Box>, { x, y }: Point): ReadonlyMap<ClaimId, Box> =>
  new Map([...boxes].map(([claim, box]) => [claim, { ...box, x: box.x + x, y: box.y + y }]))

/** Where each tree's corner goes. */
type Pack = (parcels: readonly Parcel[]) => readonly Point[]

/** The places of a map's visible claims, groups and pins left out of account; with the pills below folded ones. */
function placeTrees(map: ArgumentMap, cards: Sizes, pack: Pack): ReadonlyMap<ClaimId, Box> {
  const forest = forestOf(map)
  const ties = tiesOf(map, forest)
  orderSiblings(forest, ties, settledOrder(map))
  const tiesByRoot = grouped(ties, ({ a, b }) => [...new Set([rootOf(a), rootOf(b)])])
  const down = map.layout.direction === 'down'
  const extents = new Map([...forest.sprouts.keys()].map((claim) => [claim, extentOf(cards.get(claim), down)] as const))
  const extentIn = (claim: ClaimId) => extents.get(claim) ?? { along: 0, across: 0 }
  const trees = forest.roots.map((root) => {
    const sprouts = preorder(root)
    const ownTies = tiesByRoot.get(root) ?? []
    const columns = columnsOf(sprouts, ownTies, extentIn)
    slideColumns(columns)
    const across = acrossOf(columns)
    const middleOf = (claim: ClaimId) => (across.starts.get(claim) ?? 0) + extentIn(claim).across / 2
    const gutters = gutterWidths(sprouts, ownTies, middleOf)
    const along = alongOf(sprouts, extentIn, (column) => gutters[column] ?? 0)
    return { sprouts, across, along }
  })
  const corners = pack(
    trees.map(({ across, along }) =>
      down ? { width: across.total, height: along.total } : { width: along.total, height: across.total },
    ),
  )
  const laidOut = new Map<ClaimId, Box>()
  trees.forEach(({ sprouts, across, along }, index) => {
    const corner = corners[index] ?? { x: 0, y: 0 }
    for (const { claim, column } of sprouts) {
      const card = cards.get(claim)
      if (card === undefined) continue
      const main = along.starts[column] ?? 0
      const side = across.starts.get(claim) ?? 0
      const x = corner.x + (down ? side : main)
      const y = corner.y + (down ? main : side)
      laidOut.set(claim, { x, y, width: card.width, height: wholeHeight(card) })
    }
  })
  return laidOut
}

function pinnedBoxes(
  map: ArgumentMap,
  cards: ReadonlyMap<ClaimId, CardSize>,
  shown: ReadonlyMap<ClaimId, Box>,
): ReadonlyMap<ClaimId, Box> {
  const pinned = new Map<ClaimId, Box>()
  for (const { id, position } of map.claims) {
    const card = cards.get(id)
    if (position === undefined || card === undefined || !shown.has(id)) continue
    pinned.set(id, { x: position.x, y: position.y, width: card.width, height: wholeHeight(card) })
  }
  return pinned
}
