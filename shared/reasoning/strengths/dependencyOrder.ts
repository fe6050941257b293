import type { ArgumentMap } from '../../document/argumentMap.ts'
import { relationsById, relationsFrom } from '../../document/queries/lookup.ts'
import { strongComponents } from '../openPoints/strongComponents.ts'

/** What hangs on a node: the relations that a claim is a premise of, and what a relation bears on. */
export const leadsTo = (map: ArgumentMap, id: string): readonly string[] => {
  const step = relationsById(map).get(id)
  return step === undefined ? relationsFrom(map, id).map((relation) => relation.id) : [step.to]
}

/**
 * The claims and relations of a map, each after all that its strength hangs on; those that hang on each other stand
 * together.
 */
export function inDependencyOrder(map: ArgumentMap): readonly (readonly string[])[] {
  const ids = [...map.claims, ...map.relations].map(({ id }) => id)
  const ringOf = new Map<string, readonly string[]>()
  for (const ring of strongComponents(ids, (id) => leadsTo(map, id))) for (const id of ring) ringOf.set(id, ring)
  const rings = new Map(ids.map((id) => [ringOf.get(id) ?? id, ringOf.get(id) ?? [id]]))
  const nodeOf = (id: string) => ringOf.get(id) ?? id
  const waiting = new Map([...rings.keys()].map((node) => [node, 0]))
  const ties = [...rings].map(([node, ring]) => [node, ring.flatMap((id) => leadsTo(map, id)).map(nodeOf)] as const)
  for (const [node, ahead] of ties)
    for (const next of ahead) if (next !== node) waiting.set(next, (waiting.get(next) ?? 0) + 1)
  const aheadOf = new Map(ties)
  const ready = [...rings.keys()].filter((node) => waiting.get(node) === 0)
  // The list grows as it is walked.
  for (const node of ready)
    for (const next of aheadOf.get(node) ?? []) {
      if (next === node) continue
      const left = (waiting.get(next) ?? 0) - 1
      waiting.set(next, left)
      if (left === 0) ready.push(next)
    }
  return ready.map((node) => rings.get(node) ?? [])
}
