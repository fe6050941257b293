import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'

/** A map as numbers, for what goes through all of it: its claims from 0 in list order, then its relations. */
export interface Network {
  readonly claims: number
  readonly nodes: number
  /** For each node, how many of its rebuttals must be out, and of its premises in, before it is in. */
  readonly lacks: Int32Array
  /** What each relation rebuts, and what it supports; -1 where it does not. */
  readonly rebutted: Int32Array
  readonly supported: Int32Array
  /** The relations in which a node is a premise: those from the place of its own first up to the next node's. */
  readonly premiseOf: { readonly firsts: Int32Array; readonly relations: Int32Array }
}

/** The network of a map. A relation without a target is in none of its ties. */
export function networkOf(map: ArgumentMap): Network {
  const claims = map.claims.length
  const nodes = claims + map.relations.length
  const places = new Map<ClaimId | RelationId, number>()
  for (const { id } of map.claims) places.set(id, places.size)
  const targets = filled(map.relations.length)
  // Few relations are ever a target, so that not all need be found by their ids.
  const attacked = new Set<RelationId>()
  map.relations.forEach(({ to }, index) => {
    const claim = places.get(to)
    if (claim === undefined) attacked.add(to)
    else targets[index] = claim
  })
  if (attacked.size > 0)
    map.relations.forEach(({ id }, index) => {
      if (attacked.has(id)) places.set(id, claims + index)
    })
  const [lacks, rebutted, supported] = [new Int32Array(nodes), filled(nodes), filled(nodes)]
  /** Premise and relation by turns. */
  const ties = new Int32Array(2 * map.relations.reduce((count, { from }) => count + from.length, 0))
  let end = 0
  map.relations.forEach(({ kind, from, to }, index) => {
    const claim = targets[index] ?? -1
    const target = claim < 0 ? places.get(to) : claim
    if (target === undefined) return
    const relation = claims + index
    lacks[relation] = (lacks[relation] ?? 0) + from.length
    for (const id of from) {
      const premise = places.get(id)
      if (premise === undefined) continue
      ties[end++] = premise
      ties[end++] = relation
    }
    if (kind === 'support') supported[relation] = target
    else {
      rebutted[relation] = target
      lacks[target] = (lacks[target] ?? 0) + 1
    }
  })
  return { claims, nodes, lacks, rebutted, supported, premiseOf: byPremise(ties.subarray(0, end), nodes) }
}

const filled = (nodes: number) => new Int32Array(nodes).fill(-1)

function byPremise(ties: Int32Array, nodes: number): Network['premiseOf'] {
  const firsts = new Int32Array(nodes + 1)
  for (let at = 0; at < ties.length; at += 2) firsts[(ties[at] ?? 0) + 1] = (firsts[(ties[at] ?? 0) + 1] ?? 0) + 1
  for (let node = 0; node < nodes; node += 1) firsts[node + 1] = (firsts[node + 1] ?? 0) + (firsts[node] ?? 0)
  const next = firsts.slice()
  const relations = new Int32Array(ties.length / 2)
  for (let at = 0; at < ties.length; at += 2) {
    const premise = ties[at] ?? 0
    const place = next[premise] ?? 0
    relations[place] = ties[at + 1] ?? 0
    next[premise] = place + 1
  }
  return { firsts, relations }
}
