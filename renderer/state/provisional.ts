import { type Arrangement, type Cards, liesAlike } from '../../shared/diagram/arrange.ts'
import { meets } from '../../shared/diagram/meets.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import type { ArgumentMap, ClaimId } from '../../shared/document/argumentMap.ts'
import { differentKeys, haveSameKeys, patched } from '../../shared/document/queries/patchedMap.ts'
import { plainlyRouted } from './plainlyRouted.ts'

// Layout of a large map takes a moment, and a person who writes shall not wait for it. Until it is there, what is
// known stays where it was, and what is new is put beside what it answers and joined to it in the plainest way.

/** Between a card and one put beside it, px. */
const GAP = { x: 72, y: 16 }
type Boxes = ReadonlyMap<ClaimId, Box>

/**
 * An arrangement for every card of a map, made from an earlier one without laying out.
 * @param before of a map much like this one
 */
export function provisional(map: ArgumentMap, cards: Cards, before: Arrangement): Arrangement {
  const boxes = placed(map, cards, before.boxes)
  return { boxes, routed: plainlyRouted(map, boxes, before) }
}

/** A map, and the sizes of its cards. */
interface Sized {
  readonly map: ArgumentMap
  readonly cards: Cards
}

/**
 * The same where at most some cards are of other sizes than before, as while a person writes: each keeps its corner,
 * and every relation its way. Null where more is different.
 */
export function grown(from: Sized, { map, cards }: Sized, before: Arrangement): Arrangement | null {
  if (!liesAlike(from.map, map) || !haveSameKeys(from.cards, cards)) return null
  const resized = [...differentKeys(from.cards, cards)].flatMap((id): [ClaimId, Box][] => {
    const [card, box] = [cards.get(id), before.boxes.get(id)]
    if (card === undefined || box === undefined) return []
    const { width, height } = card
    return box.width === width && box.height === height ? [] : [[id, { ...box, width, height }]]
  })
  return resized.length === 0 ? before : { boxes: patched(before.boxes, resized), routed: before.routed }
}

function placed(map: ArgumentMap, cards: Cards, before: Boxes): Boxes {
  const pinned = new Map(map.claims.flatMap(({ id, position }) => (position === undefined ? [] : [[id, position]])))
  const boxes = new Map<ClaimId, Box>()
  for (const [id, { width, height }] of cards) {
    const corner = pinned.get(id) ?? before.get(id)
    if (corner !== undefined) boxes.set(id, { x: corner.x, y: corner.y, width, height })
  }
  const targets = new Map(map.relations.flatMap(({ from, to }) => from.map((id) => [id, to])))
  // What answers a new card may stand before it in the list.
  const left = new Set([...cards.keys()].filter((id) => !boxes.has(id)))
  const place = (id: ClaimId): void => {
    const card = cards.get(id)
    if (card === undefined || !left.delete(id)) return
    const target = targets.get(id) ?? ''
    place(target)
    boxes.set(id, beside(boxes.get(target), card, boxes, map.layout.direction === 'down'))
  }
  for (const id of cards.keys()) place(id)
  return boxes
}

/** The first free place beyond what it answers; for what answers nothing, under all cards. */
function beside(
  target: Box | undefined,
  { width, height }: Pick<Box, 'width' | 'height'>,
  boxes: Boxes,
  down: boolean,
): Box {
  const all = [...boxes.values()]
  if (target === undefined) {
    const x = all.reduce((least, box) => Math.min(least, box.x), Infinity)
    const y = all.reduce((most, box) => Math.max(most, box.y + box.height), -GAP.x)
    return { x: x === Infinity ? 0 : x, y: y + GAP.x, width, height }
  }
  let box = down
    ? { x: target.x, y: target.y + target.height + GAP.x, width, height }
    : { x: target.x + target.width + GAP.x, y: target.y, width, height }
  for (;;) {
    const inTheWay = all.find((other) => meets(box, other))
    if (inTheWay === undefined) return box
    box = down
      ? { ...box, x: inTheWay.x + inTheWay.width + GAP.y }
      : { ...box, y: inTheWay.y + inTheWay.height + GAP.y }
  }
}
