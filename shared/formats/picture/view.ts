import { describeMap } from '../../diagram/drawMap.ts'
import { meets } from '../../diagram/meets.ts'
import type { Box, Scene, SceneCard, SceneEdge, SceneGroup, Shape } from '../../diagram/scene.ts'
import type { ArgumentMap, Point } from '../../document/argumentMap.ts'
import { RejoinderError } from '../../errors.ts'
import { excerptAs } from './part.ts'

/** How far marks reach from a route on either side, px. */
const REACH = 10

/**
 * The section of a drawn map that lies in a box, and the claims whose cards touch it as a map. No words that lie
 * outside are left in what is drawn; the claims whose cards are cut are described whole.
 * @throws RejoinderError where nothing lies in the box
 */
export function viewOf(drawn: Scene, map: ArgumentMap, box: Box): { readonly scene: Scene; readonly map: ArgumentMap } {
  const cards = drawn.cards.filter((card) => meets(card.box, box)).map((card) => cutTo(card, box, card.box))
  const shown = new Set(cards.map(({ claim }) => claim))
  const within = excerptAs(map, shown)
  const inner = new Set(within.relations.map(({ id }) => id))
  const edges = drawn.edges
    .filter((edge) => edge.routes.some(({ points }) => runsThrough(points, box)))
    .map((edge) => (edge.relations.every((id) => inner.has(id)) ? edge : reachingOut(edge)))
  if (cards.length === 0 && edges.length === 0)
    throw new RejoinderError('Nothing of the map lies in this view: choose another box.')
  const groups = drawn.groups.filter((group) => meets(group.box, box)).map((group) => cutTo(group, box, ORIGIN))
  const description = describeMap(within, cards, edges)
  return { scene: { ...drawn, bounds: box, clip: box, cards, edges, groups, description }, map: within }
}

/** How far letters reach beyond their line, as a share of their size. */
const TALL = 1.2

const ORIGIN: Point = { x: 0, y: 0 }

/** A card or frame without the lines of text that are not to be seen; its shapes are counted from there. */
function cutTo<Part extends SceneCard | SceneGroup>(part: Part, { x, y, width, height }: Box, from: Point): Part {
  const section = { x: x - from.x, y: y - from.y, width, height }
  const isSeen = (shape: Shape) => {
    if (shape.kind !== 'text') return true
    const reach = TALL * shape.style.size
    return meets({ x: shape.x, y: shape.y - reach, width: shape.width, height: 2 * reach }, section)
  }
  return part.shapes.every(isSeen) ? part : { ...part, shapes: part.shapes.filter(isSeen) }
}

/** Its own sentence would quote claims that are not in the picture. */
const reachingOut = (edge: SceneEdge): SceneEdge => ({
  ...edge,
  description: 'A relation of a claim that is outside this picture.',
})

const runsThrough = (points: readonly Point[], box: Box): boolean =>
  points.some((to, index) => {
    const from = points[index - 1] ?? to
    const x = Math.min(from.x, to.x) - REACH
    const y = Math.min(from.y, to.y) - REACH
    return meets({ x, y, width: Math.abs(to.x - from.x) + 2 * REACH, height: Math.abs(to.y - from.y) + 2 * REACH }, box)
  })
