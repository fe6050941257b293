import type { ArgumentMap, Relation, RelationId } from '../../document/argumentMap.ts'

/**
 * The relations that take a node of their own where lines run between nodes only: those with linked premises, and those
 * that another relation bears on.
 */
export function junctionsOf({ relations }: ArgumentMap): ReadonlySet<RelationId> {
  const borneOn = new Set(relations.map(({ to }) => to))
  return new Set(relations.filter(({ id, from }) => from.length > 1 || borneOn.has(id)).map(({ id }) => id))
}

/** One line of a diagram whose lines run between nodes. */
export interface Line {
  /** The relation that it is of, or a part of. */
  readonly relation: Relation
  /** A claim, or a relation that has a junction. */
  readonly from: string
  readonly to: string
  /** Whether it ends at what the relation bears on, and not at the relation's own junction. */
  readonly isLast: boolean
}

/** The lines of all relations, in their order: from each premise to the junction and on from there, or all the way. */
export function linesOf(map: ArgumentMap): readonly Line[] {
  const junctions = junctionsOf(map)
  return map.relations.flatMap((relation): readonly Line[] => {
    const { id, from, to } = relation
    if (!junctions.has(id)) return from.map((premise) => ({ relation, from: premise, to, isLast: true }))
    const feeders = from.map((premise) => ({ relation, from: premise, to: id, isLast: false }))
    return [...feeders, { relation, from: id, to, isLast: true }]
  })
}
