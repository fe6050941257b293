import type { ClaimId } from '../document/argumentMap.ts'
import { differentKeys, haveSameKeys } from '../document/queries/patchedMap.ts'
import type { MeasuredCard } from './measure/measuredCard.ts'
import type { Box, SceneCard } from './scene.ts'
import type { Shaper } from './shaper.ts'

type Measured = ReadonlyMap<ClaimId, MeasuredCard>
type Boxes = ReadonlyMap<ClaimId, Box>

/** The cards that were put in place last with each shaper. */
interface Placed {
  readonly measured: Measured
  readonly boxes: Boxes
  readonly cards: readonly SceneCard[]
  readonly places: ReadonlyMap<ClaimId, number>
}

const lastPlaced = new WeakMap<Shaper, Placed>()

/**
 * The cards of those claims that have a box, in the order in which they were measured. A card that looks and lies as
 * it did before is the same object, and the list is where all do.
 */
export function cardsAt(measured: Measured, boxes: Boxes, shaper: Shaper): readonly SceneCard[] {
  const last = lastPlaced.get(shaper)
  const again = last && redrawn(last, measured, boxes)
  const cards = again ?? placedAnew(measured, boxes)
  const places = again === undefined ? placesOf(cards) : (last?.places ?? placesOf(cards))
  lastPlaced.set(shaper, { measured, boxes, cards, places })
  return cards
}

const placesOf = (cards: readonly SceneCard[]) =>
  new Map(cards.map(({ claim }, place): [ClaimId, number] => [claim, place]))

const placedAnew = (measured: Measured, boxes: Boxes): readonly SceneCard[] =>
  [...measured.values()].flatMap((card) => {
    const box = boxes.get(card.claim)
    return box === undefined ? [] : [cardAt(card, box)]
  })

/** The cards where the same claims have one as did, and most lie where they lay; undefined where it is not so. */
function redrawn(last: Placed, measured: Measured, boxes: Boxes): readonly SceneCard[] | undefined {
  if (!haveSameKeys(last.measured, measured) || !haveSameKeys(last.boxes, boxes)) return undefined
  const changed = [...differentKeys(last.measured, measured), ...differentKeys(last.boxes, boxes)]
  if (changed.length === 0) return last.cards
  const cards = [...last.cards]
  for (const id of changed) {
    const [place, card, box] = [last.places.get(id), measured.get(id), boxes.get(id)]
    if (place === undefined || card === undefined || box === undefined) return undefined
    cards[place] = cardAt(card, box)
  }
  return cards
}

const drawn = new WeakMap<MeasuredCard, SceneCard>()

function cardAt(card: MeasuredCard, box: Box): SceneCard {
  const known = drawn.get(card)
  if (known !== undefined && isSameBox(known.box, box)) return known
  const { claim, shapes, description, hidden } = card
  const made = { claim, box, shapes, description, hidden }
  drawn.set(card, made)
  return made
}

export const isSameBox = (a: Box, b: Box): boolean =>
  a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)
