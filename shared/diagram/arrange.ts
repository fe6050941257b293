import type { ArgumentMap, Claim, ClaimId, Group, Relation } from '../document/argumentMap.ts'
import { differentKeys, haveSameKeys } from '../document/queries/patchedMap.ts'
import type { CardSize } from './measure/measuredCard.ts'
import { placeCards } from './place/placeCards.ts'
import { type OnProgress, within } from './progress.ts'
import type { RoutedEdge } from './route/routedEdge.ts'
import { createRouter } from './route/routeRelations.ts'
import type { Box } from './scene.ts'

export interface Arrangement {
  readonly boxes: ReadonlyMap<ClaimId, Box>
  readonly routed: readonly RoutedEdge[]
}

export type Cards = ReadonlyMap<ClaimId, CardSize>

export type Arrange = (map: ArgumentMap, cards: Cards, onProgress?: OnProgress) => Arrangement

/** How much of the work placing is, 0–1; routing is the rest. */
const PLACING = 0.15

const arrangers = new WeakMap<object, Arrange>()

/** As `createArranger` makes it, one for each `owner` (a shaper, a window, any object), whose memory lives as long as it. */
export function arrange(map: ArgumentMap, cards: Cards, owner: object, onProgress?: OnProgress): Arrangement {
  const known = arrangers.get(owner) ?? createArranger()
  arrangers.set(owner, known)
  return known(map, cards, onProgress)
}

/**
 * Where each card stands and how each relation runs, with a memory of the last time. What neither depends on, such
 * as other words of the same number of lines or another confidence, gives the same arrangement back at once; after
 * another change each edge that runs as before is the same object. What it makes is the same as without a memory.
 *
 * Of the map it reads no words, only ids, relations, contentions, folds, positions, groups and the direction;
 * of the cards their sizes. So a worker needs no shaper, only a map without its texts.
 */
export function createArranger(): Arrange {
  const route = createRouter()
  let last: { readonly map: ArgumentMap; readonly cards: Cards; readonly made: Arrangement } | undefined
  return (map, cards, onProgress) => {
    if (last !== undefined && liesAlike(last.map, map) && areAlike(last.cards, cards)) return last.made
    const boxes = placeCards(map, cards)
    onProgress?.(PLACING)
    const routed = route(map, boxes, within(onProgress, PLACING, 1))
    last = { map, cards, made: { boxes, routed } }
    return last.made
  }
}

/** Whether two maps give layout and routing the same to work on, apart from the sizes of their cards. */
export function liesAlike(a: ArgumentMap, b: ArgumentMap): boolean {
  return (
    sameItems(a.relations, b.relations, runsAlike) &&
    sameItems(a.claims, b.claims, standsAlike) &&
    sameItems(a.groups, b.groups, holdsAlike) &&
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

const holdsAlike = (a: Group, b: Group): boolean =>
  a === b || (a.id === b.id && a.parent === b.parent && sameItems(a.claims, b.claims, isSame))

/** Whether these are cards of the same claims, and of the same sizes. */
export function areAlike(a: Cards, b: Cards): boolean {
  const isAlike = (one: CardSize | undefined, other: CardSize | undefined) =>
    one?.width === other?.width && one?.height === other?.height && one?.hidden === other?.hidden
  return haveSameKeys(a, b) && [...differentKeys(a, b)].every((id) => isAlike(a.get(id), b.get(id)))
}

const isSame = (a: ClaimId, b: ClaimId): boolean => a === b

const sameItems = <Item>(a: readonly Item[], b: readonly Item[], same: (a: Item, b: Item) => boolean): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => b[index] !== undefined && same(item, b[index])))
