import type { ArgumentMap, ClaimId } from '../document/argumentMap.ts'
import { claimsById, relationsById } from '../document/queries/lookup.ts'
import { counted } from '../reasoning/counted.ts'
import type { Reading, Standings } from '../reasoning/reading.ts'
import { type Arrangement, arrange } from './arrange.ts'
import { boundsOf, takesTheSame } from './bounds.ts'
import { cardsAt } from './cardsAt.ts'
import { drawEdges } from './edges/drawEdges.ts'
import { drawFrames } from './frames/drawFrames.ts'
import type { CardOptions } from './measure/cardFacts.ts'
import { measureCards } from './measure/measureCards.ts'
import type { MeasuredCard } from './measure/measuredCard.ts'
import type { OnProgress } from './progress.ts'
import type { Scene, SceneCard, SceneEdge } from './scene.ts'
import type { Shaper } from './shaper.ts'

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
  onProgress?: OnProgress,
): Scene {
  const shown = { ...ON_SCREEN, ...options }
  const measured = measureCards(map, reading, shown, shaper)
  const whole = arrange(map, measured, shaper, onProgress)
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
  const edges = drawEdges(map, { standings: standings ? reading.standings : NO_STANDINGS }, routed, boxes, shaper)
  const groups = drawFrames(part, boxes, shaper)
  const cards = cardsAt(measured, boxes, shaper)
  const last = lastScenes.get(shaper)
  const { title, language } = map
  const description = describeMap(part, cards, edges)
  const isSame =
    last?.groups === groups &&
    last.cards === cards &&
    last.edges === edges &&
    last.title === title &&
    last.language === language &&
    last.description === description
  if (isSame) return last
  const drawn = { groups, cards, edges }
  const bounds = last && takesTheSame(last, drawn) ? last.bounds : boundsOf(drawn)
  const scene = { bounds, ...drawn, furniture: [], title, language, description }
  lastScenes.set(shaper, scene)
  return scene
}

/** The scene that was made last with each shaper: where nothing looks otherwise, it is given again. */
const lastScenes = new WeakMap<Shaper, Scene>()

const partly = (part: ArgumentMap, { boxes, routed }: Arrangement): Arrangement => ({
  boxes: new Map([...boxes].filter(([claim]) => claimsById(part).has(claim))),
  routed: routed.filter(({ relations }) => relations.every((id) => relationsById(part).has(id))),
})

const NO_STANDINGS: Standings = { claims: new Map(), relations: new Map(), unsupported: new Set() }

/** `“Zoos”: 2 claims and 1 relation, 3 claims folded away.` */
export function describeMap(map: ArgumentMap, cards: readonly SceneCard[], edges: readonly SceneEdge[]): string {
  const folded = map.claims.length - cards.length
  const relations = edges.reduce((sum, edge) => sum + edge.relations.length, 0)
  const shown = `${counted(cards.length, 'claim')} and ${counted(relations, 'relation')}`
  return `${map.title === '' ? 'An argument map' : `“${map.title}”`}: ${shown}${folded > 0 ? `, ${counted(folded, 'claim')} folded away` : ''}.`
}
