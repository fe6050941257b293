import type { ArgumentMap, Claim, ClaimId, Relation } from '../document/argumentMap.ts'
import type { MeasuredCard } from './measure/measuredCard.ts'
import { placeCards } from './place/placeCards.ts'
import type { RoutedEdge } from './route/routedEdge.ts'
import { routeRelations } from './route/routeRelations.ts'
import type { Box } from './scene.ts'
import type { Shaper } from './shaper.ts'

export interface Arrangement {
  readonly boxes: ReadonlyMap<ClaimId, Box>
  readonly routed: readonly RoutedEdge[]
}

type Cards = ReadonlyMap<ClaimId, MeasuredCard>

/** The last arrangement that was made with each shaper, and what it was made from. */
const memories = new WeakMap<Shaper, { readonly map: ArgumentMap; readonly cards: Cards; readonly made: Arrangement }>()

/**
 * Where each card stands and how each relation runs. What neither depends on, such as other words of the same
 * number of lines or another confidence, gives the same arrangement back at once.
 */
export function arrange(map: ArgumentMap, cards: Cards, shaper: Shaper): Arrangement {
  const last = memories.get(shaper)
  if (last !== undefined && liesAlike(last.map, map) && areAlike(last.cards, cards)) return last.made
  const boxes = placeCards(map, cards)
  const made = { boxes, routed: routeRelations(map, boxes) }
  memories.set(shaper, { map, cards, made })
  return made
}

/** Whether two maps give layout and routing the same to work on, apart from the sizes of their cards. */
function liesAlike(a: ArgumentMap, b: ArgumentMap): boolean {
  return (
    sameItems(a.relations, b.relations, runsAlike) &&
    sameItems(a.claims, b.claims, standsAlike) &&
    a.layout.direction === b.layout.direction
  )
}

const runsAlike = (a: Relation, b: Relation): boolean =>
  a === b || (a.id === b.id && a.kind === b.kind && sameItems(a.from, b.from, isSame) && a.to === b.to)

const standsAlike = (a: Claim, b: Claim): boolean =>
  a === b ||
  (a.id === b.id &&
    a.contention === b.contention &&
    a.folded === b.folded &&
    a.position?.x === b.position?.x &&
    a.position?.y === b.position?.y)

function areAlike(a: Cards, b: Cards): boolean {
  return (
    a === b ||
    sameItems([...a.values()], [...b.values()], (one, other) => {
      const sameSize = one.width === other.width && one.height === other.height
      return one === other || (one.claim === other.claim && sameSize && one.hidden === other.hidden)
    })
  )
}

const isSame = (a: ClaimId, b: ClaimId): boolean => a === b

const sameItems = <Item>(a: readonly Item[], b: readonly Item[], same: (a: Item, b: Item) => boolean): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => b[index] !== undefined && same(item, b[index])))
