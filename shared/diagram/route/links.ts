import type { ArgumentMap, ClaimId, Relation, RelationId, RelationKind } from '../../document/argumentMap.ts'
import { claimsById, relationsById, relationsTo } from '../../document/queries/lookup.ts'

/** What one edge stands for: a relation, or two claims' rebuttals of each other. */
export interface Link {
  readonly relations: readonly RelationId[]
  readonly kind: RelationKind
  readonly from: readonly ClaimId[]
  readonly to: ClaimId | RelationId
}

/**
 * What there is to draw between the visible claims. What bears on a step comes after the step's own link;
 * a relation one of whose claims is folded away has none.
 */
export function linksOf(map: ArgumentMap, visible: (claim: ClaimId) => boolean): readonly Link[] {
  const links: Link[] = []
  const drawn = new Set<RelationId>()
  const draw = (relation: Relation) => {
    if (drawn.has(relation.id) || !relation.from.every(visible)) return
    const answer = rebuttalBack(map, relation, drawn)
    const relations = answer === undefined ? [relation.id] : [relation.id, answer.id]
    for (const id of relations) drawn.add(id)
    links.push({ relations, kind: relation.kind, from: relation.from, to: relation.to })
  }
  for (const relation of map.relations) if (claimsById(map).has(relation.to) && visible(relation.to)) draw(relation)
  for (const link of links) for (const id of link.relations) for (const relation of relationsTo(map, id)) draw(relation)
  return links
}

/** The relation by which the target rebuts this one's only premise in turn. */
function rebuttalBack(map: ArgumentMap, relation: Relation, drawn: ReadonlySet<RelationId>): Relation | undefined {
  const [premise] = relation.from
  if (!isPlainRebuttal(relation) || premise === undefined || premise === relation.to) return undefined
  if (relationsById(map).has(relation.to)) return undefined
  return relationsTo(map, premise).find(
    (other) =>
      isPlainRebuttal(other) && other.from[0] === relation.to && !drawn.has(other.id) && other.id !== relation.id,
  )
}

const isPlainRebuttal = (relation: Relation) => relation.kind === 'rebut' && relation.from.length === 1
