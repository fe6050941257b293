import { meets } from '../../../shared/diagram/meets.ts'
import type { Box, SceneCard, SceneEdge } from '../../../shared/diagram/scene.ts'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { isClaimDimmed, isEdgeDimmed } from '../../state/search/highlight.ts'
import { DIMMED, type Look } from './look.ts'
import { paintCard } from './paintCard.ts'
import { paintEdges, paintGlow } from './paintEdge.ts'
import { paintShapes } from './paintShapes.ts'
import { indexOf } from './sceneIndex.ts'

/** How far past its box a card is drawn: its ring and its shadow, px of the map and px on the screen. */
const RIM = { map: 8, screen: 8 }

/** @param zoom screen px for each px of the map */
export const withRim = ({ x, y, width, height }: Box, zoom: number): Box => {
  const rim = RIM.map + RIM.screen / zoom
  return { x: x - rim, y: y - rim, width: width + 2 * rim, height: height + 2 * rim }
}

/** Paints all of a map that lies in a part of it: frames, relations, cards. The context has the map's coordinates. */
export function paintPart(context: CanvasRenderingContext2D, look: Look, part: Box, zoom: number): void {
  const { scene, ink, held } = look
  const index = indexOf(scene)
  const around = withRim(part, zoom)
  for (const { box, shapes } of scene.groups)
    if (meets(box, around)) paintShapes(context, shapes, ink, Math.min(2, 0.75 / zoom))
  const edges = index.edgesNear(around).filter(({ relations }) => !held.relations.has(relations[0]))
  paintAllEdges(context, look, edges, zoom)
  for (const card of index.cardsIn(around)) if (!held.claims.has(card.claim)) paintOne(context, look, card, zoom)
}

function paintAllEdges(context: CanvasRenderingContext2D, look: Look, edges: readonly SceneEdge[], zoom: number): void {
  const { ink, highlight, selection } = look
  for (const edge of edges) if (edge.relations.some((id) => selection.has(id))) paintGlow(context, edge, ink, zoom)
  const dimmed = highlight.matches === null ? [] : edges.filter((edge) => isEdgeDimmed(highlight, edge, look.map))
  if (dimmed.length > 0) {
    context.globalAlpha = DIMMED
    paintEdges(context, dimmed, ink, zoom)
    context.globalAlpha = 1
  }
  const isDimmed = new Set(dimmed)
  paintEdges(context, dimmed.length === 0 ? edges : edges.filter((edge) => !isDimmed.has(edge)), ink, zoom)
}

function paintOne(context: CanvasRenderingContext2D, look: Look, card: SceneCard, zoom: number): void {
  const { map, standings, selection, highlight, ink } = look
  const claim = claimsById(map).get(card.claim)
  const isSelected = selection.has(card.claim)
  context.globalAlpha = isClaimDimmed(highlight, card.claim) && !isSelected ? DIMMED : 1
  const standing = standings.claims.get(card.claim)
  paintCard(context, { card, claim, standing, isSelected }, ink, zoom)
  context.globalAlpha = 1
}
