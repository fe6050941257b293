import type { Scene, SceneCard, SceneEdge } from '../../diagram/scene.ts'
import type { ClaimId, RelationId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'

/**
 * Each card, and after it the relations that end there, each with those that attack or support it; last what ends out
 * of sight. Who is read a picture hears first of a claim and then what bears on it; and who sees it sees a diamond lie
 * on the line on which it stands.
 */
export function readingOrder({ cards, edges }: Scene): readonly (SceneCard | SceneEdge)[] {
  const ending = grouped(edges, ({ to }) => [to])
  const told = new Set<SceneEdge>()
  const onto = (target: ClaimId | RelationId): readonly SceneEdge[] =>
    (ending.get(target) ?? []).flatMap((edge) => {
      if (told.has(edge)) return []
      told.add(edge)
      return [edge, ...edge.relations.flatMap(onto)]
    })
  const inSight = new Set([...cards.map(({ claim }) => claim), ...edges.flatMap(({ relations }) => relations)])
  const beyond = edges.filter(({ to }) => !inSight.has(to))
  return [...cards.flatMap((card) => [card, ...onto(card.claim)]), ...beyond.flatMap(({ to }) => onto(to))]
}
