import type { ArgumentMap, ClaimId, Group, Point } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import { frameAround, outerFirst } from '../frames/framesOf.ts'
import { type CardSize, FOLD_PILL } from '../measure/measuredCard.ts'
import type { Box } from '../scene.ts'
import { columnsOf, type Extent } from './columns.ts'
import { type Forest, forestOf, preorder, type Sprout } from './forest.ts'
import { gutterWidths } from './gutters.ts'
import { itemOf, nestsOf } from './nest.ts'
import { orderSiblings } from './order.ts'
import { type Parcel, shelved, stacked } from './pack.ts'
import { aroundPinned } from './pinned.ts'
import { settledOrder } from './settled.ts'
import { slideColumns } from './slide.ts'
import { type Tie, tiesOf } from './ties.ts'

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
  const extents = extentsOf(forest, cards, down)
  const extentOf = (claim: ClaimId) => extents.get(claim) ?? { along: 0, across: 0 }
  const trees = forest.roots.map((root) => {
    const sprouts = preorder(root)
    const { across, acrossTotal } = acrossOf(sprouts, tiesByRoot.get(root) ?? [], extentOf)
    const middleOf = (claim: ClaimId) => (across.get(claim) ?? 0) + extentOf(claim).across / 2
    const gutters = gutterWidths(sprouts, tiesByRoot.get(root) ?? [], middleOf)
    const columns = alongOf(sprouts, gutters, extentOf)
    return { root, across, acrossTotal, ...columns }
  })
  const corners = pack(
    trees.map(({ acrossTotal, alongTotal }) =>
      down ? { width: acrossTotal, height: alongTotal } : { width: alongTotal, height: acrossTotal },
    ),
  )
  const laidOut = new Map<ClaimId, Box>()
  trees.forEach(({ root, across, along }, index) => {
    const corner = corners[index] ?? { x: 0, y: 0 }
    for (const { claim, column } of preorder(root)) {
      const card = cards.get(claim)
      if (card === undefined) continue
      const main = along[column] ?? 0
      const side = across.get(claim) ?? 0
      const x = corner.x + (down ? side : main)
      const y = corner.y + (down ? main : side)
      laidOut.set(claim, { x, y, width: card.width, height: wholeHeight(card) })
    }
  })
  return laidOut
}

const rootOf = (sprout: Sprout): Sprout => {
  let root = sprout
  while (root.parent !== null) root = root.parent
  return root
}

/** A card's height and that of the pill below a folded one. */
const wholeHeight = ({ height, hidden }: CardSize): number => height + (hidden > 0 ? FOLD_PILL : 0)

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

function extentsOf(forest: Forest, cards: ReadonlyMap<ClaimId, CardSize>, down: boolean): Map<ClaimId, Extent> {
  const extents = new Map<ClaimId, Extent>()
  for (const claim of forest.sprouts.keys()) {
    const card = cards.get(claim)
    if (card === undefined) continue
    const height = wholeHeight(card)
    extents.set(claim, down ? { along: height, across: card.width } : { along: card.width, across: height })
  }
  return extents
}

/** Where each card of a tree stands across it, from 0, and how far the last reaches. */
function acrossOf(sprouts: readonly Sprout[], ties: readonly Tie[], extentOf: (claim: ClaimId) => Extent) {
  const columns = columnsOf(sprouts, ties, extentOf)
  slideColumns(columns)
  const standings = columns.flat()
  const first = standings.reduce((least, { middle, size }) => Math.min(least, middle - size / 2), Infinity)
  const last = standings.reduce((most, { middle, size }) => Math.max(most, middle + size / 2), -Infinity)
  const across = new Map<ClaimId, number>()
  for (const { claim, middle, size } of standings) if (claim !== null) across.set(claim, middle - size / 2 - first)
  return { across, acrossTotal: last - first }
}

/** Where each column of a tree begins, and how far the last one reaches. */
function alongOf(sprouts: readonly Sprout[], gutters: readonly number[], extentOf: (claim: ClaimId) => Extent) {
  const widths: number[] = []
  for (const { claim, column } of sprouts) {
    while (widths.length <= column) widths.push(0)
    widths[column] = Math.max(widths[column] ?? 0, extentOf(claim).along)
  }
  const along: number[] = []
  let next = 0
  widths.forEach((width, column) => {
    along.push(next)
    next += width + (gutters[column] ?? 0)
  })
  return { along, alongTotal: next }
}
