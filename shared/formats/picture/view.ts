import { describeMap } from '../../diagram/drawMap.ts'
import { meets } from '../../diagram/meets.ts'
import type { Box, Scene, SceneEdge } from '../../diagram/scene.ts'
import type { ArgumentMap, Point } from '../../document/argumentMap.ts'
import { RejoinderError } from '../../errors.ts'
import { excerptAs } from './part.ts'

/** How far marks reach from a route on either side, px. */
const REACH = 10

/**
 * The section of a drawn map that lies in a box, and the claims whose cards touch it as a map. No words of other
 * cards are left in it.
 * @throws RejoinderError where nothing lies in the box
 */
export function viewOf(drawn: Scene, map: ArgumentMap, box: Box): { readonly scene: Scene; readonly map: ArgumentMap } {
  const cards = drawn.cards.filter((card) => meets(card.box, box))
  const shown = new Set(cards.map(({ claim }) => claim))
  const within = excerptAs(map, shown)
  const inner = new Set(within.relations.map(({ id }) => id))
  const edges = drawn.edges
    .filter((edge) => edge.routes.some(({ points }) => runsThrough(points, box)))
    .map((edge) => (edge.relations.every((id) => inner.has(id)) ? edge : reachingOut(edge)))
  if (cards.length === 0 && edges.length === 0)
    throw new RejoinderError('Nothing of the map lies in this view: choose another box.')
  const groups = drawn.groups.filter((group) => meets(group.box, box))
  const description = describeMap(within, cards, edges)
  return { scene: { ...drawn, bounds: box, clip: box, cards, edges, groups, description }, map: within }
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
