import type { ArgumentMap, ClaimId } from '../document/argumentMap.ts'
import { claimsById, relationsById } from '../document/queries/lookup.ts'
import type { Reading } from '../reasoning/reading.ts'
import { type Arrangement, arrange } from './arrange.ts'
import { drawEdges } from './edges/drawEdges.ts'
import { drawFrames } from './frames/drawFrames.ts'
import type { CardOptions } from './measure/cardFacts.ts'
import { measureCards } from './measure/measureCard.ts'
import { FOLD_PILL, type MeasuredCard } from './measure/measuredCard.ts'
import type { Box, Scene, SceneCard, SceneEdge, SceneGroup, Shape } from './scene.ts'
import type { Shaper } from './shaper.ts'

/** Free ground round all that is drawn, px. */
export const MARGIN = 28
/** How far a badge reaches past the line on which it sits, px. */
const BADGE_REACH = 10

/** As on screen: standings and open points shown, quotes counted. */
export const ON_SCREEN: CardOptions = { standings: true, openPoints: true, citations: 'quotes' }

/**
 * The map's picture, without furniture: cards where layout or a person put them, and an edge for each relation shown.
 *
 * @param part an excerpt of the map: of the whole picture only what is in it is drawn, where it lies
 */
export function drawMap(
  map: ArgumentMap,
  reading: Reading,
  shaper: Shaper,
  options: Partial<CardOptions> = {},
  part: ArgumentMap = map,
): Scene {
  const shown = { ...ON_SCREEN, ...options }
  const measured = measureCards(map, reading, shown, shaper)
  const whole = arrange(map, measured, shaper)
  return sceneOf(map, reading, measured, part === map ? whole : partly(part, whole), shown, shaper, part)
}

/** The scene of measured cards and their relations, arranged so. */
export function sceneOf(
  map: ArgumentMap,
  reading: Reading,
  measured: ReadonlyMap<ClaimId, MeasuredCard>,
  { boxes, routed }: Arrangement,
  { standings }: Pick<CardOptions, 'standings'>,
  shaper: Shaper,
  part: ArgumentMap = map,
): Scene {
  const edges = drawEdges(map, standings ? reading : withoutStandings(reading), routed, boxes, shaper)
  const groups = drawFrames(part, boxes, shaper)
  const cards = cardsAt(measured, boxes)
  return {
    bounds: boundsOf(groups, cards, edges),
    groups,
    cards,
    edges,
    furniture: [],
    title: map.title,
    language: map.language,
    description: describeMap(part, cards, edges),
  }
}

const partly = (part: ArgumentMap, { boxes, routed }: Arrangement): Arrangement => ({
  boxes: new Map([...boxes].filter(([claim]) => claimsById(part).has(claim))),
  routed: routed.filter(({ relations }) => relations.every((id) => relationsById(part).has(id))),
})

const withoutStandings = (reading: Reading): Reading => ({
  ...reading,
  standings: { claims: new Map(), relations: new Map(), unsupported: new Set() },
})

const cardsAt = (measured: ReadonlyMap<ClaimId, MeasuredCard>, boxes: ReadonlyMap<ClaimId, Box>): SceneCard[] =>
  [...measured.values()].flatMap((card) => {
    const box = boxes.get(card.claim)
    return box === undefined ? [] : [cardAt(card, box)]
  })

const placed = new WeakMap<MeasuredCard, SceneCard>()

/** A card that looks and lies as it did before is the same object. */
function cardAt(card: MeasuredCard, box: Box): SceneCard {
  const known = placed.get(card)
  if (known !== undefined && isSameBox(known.box, box)) return known
  const { claim, shapes, description, hidden } = card
  const made = { claim, box, shapes, description, hidden }
  placed.set(card, made)
  return made
}

const isSameBox = (a: Box, b: Box): boolean =>
  a === b || (a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height)

function boundsOf(groups: readonly SceneGroup[], cards: readonly SceneCard[], edges: readonly SceneEdge[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  const hold = (x: number, y: number, width = 0, height = 0) => {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
  }
  for (const { box } of groups) hold(box.x, box.y, box.width, box.height)
  for (const { box, hidden } of cards) hold(box.x, box.y, box.width, box.height + (hidden > 0 ? FOLD_PILL : 0))
  for (const { routes, shapes } of edges) {
    const points = routes.flatMap((route) => route.points)
    for (const { x, y } of points) hold(x - BADGE_REACH, y - BADGE_REACH, 2 * BADGE_REACH, 2 * BADGE_REACH)
    for (const shape of shapes) if (isBox(shape)) hold(shape.x, shape.y, shape.width, shape.height)
  }
  if (left > right) return { x: 0, y: 0, width: 2 * MARGIN, height: 2 * MARGIN }
  const x = Math.floor(left) - MARGIN
  const y = Math.floor(top) - MARGIN
  return { x, y, width: Math.ceil(right) + MARGIN - x, height: Math.ceil(bottom) + MARGIN - y }
}

const isBox = (shape: Shape) => shape.kind === 'box'

/** `“Zoos”: 2 claims and 1 relation, 3 claims folded away.` */
export function describeMap(map: ArgumentMap, cards: readonly SceneCard[], edges: readonly SceneEdge[]): string {
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
  const folded = map.claims.length - cards.length
  const relations = edges.reduce((sum, edge) => sum + edge.relations.length, 0)
  const shown = `${count(cards.length, 'claim')} and ${count(relations, 'relation')}`
  return `${map.title === '' ? 'An argument map' : `“${map.title}”`}: ${shown}${folded > 0 ? `, ${count(folded, 'claim')} folded away` : ''}.`
}
