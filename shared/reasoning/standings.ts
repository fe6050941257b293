import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import { changesBetween, isLarge } from '../document/queries/difference.ts'
import { followed } from '../document/queries/memoised.ts'
import { type Network, networkOf } from './network.ts'
import { type Standing, type Standings, type StepStanding, standingOf } from './reading.ts'
import { relabelled } from './relabel.ts'

/**
 * The grounded labelling, extended to relations, as the least fixpoint of four rules: a claim is in when every
 * rebuttal of it is out, and out when one is in; a relation is in when all its premises are in and every rebuttal
 * of it is out, and out when a premise is out or a rebuttal of it is in. What no rule reaches is undecided.
 * Supports, and so warrants, decide nothing. Takes time linear in the size of the map, and after an edit in the size
 * of what it reaches; where it changes nothing, the standings are the same object.
 *
 * On claims and rebuttals of claims this is Dung's grounded extension (P. M. Dung, “On the acceptability of
 * arguments…”, Artificial Intelligence 77, 1995), in labels as in M. Caminada, “On the issue of reinstatement in
 * argumentation”, JELIA 2006. Rebuttals of relations are read as the recursive attacks of P. Baroni, F. Cerutti,
 * M. Giacomin and G. Guida, “AFRA: argumentation framework with recursive attacks”, International Journal of
 * Approximate Reasoning 52, 2011: an attack falls with its source, or to an attack on itself. A relation with
 * several premises falls with any of them.
 */
export const standingsOf = followed<Standings>(labelledAnew, (before, standings, after) => {
  const changes = changesBetween(before, after)
  if (isLarge(changes.claims, after.claims) || isLarge(changes.relations, after.relations)) return undefined
  return relabelled(standings, after, changes)
})

/** The labels while they are found: what is not yet in or out is undecided. */
const labels: readonly StepStanding[] = ['undecided', 'in', 'out']
const [IN, OUT] = [1, 2]

function labelledAnew(map: ArgumentMap): Standings {
  return standingsWith(map, new Map())
}

/**
 * The standings where some claims and relations are taken to be in or out, whatever bears on them, and all else
 * follows by the same rules.
 */
export function standingsWith(map: ArgumentMap, supposed: ReadonlyMap<ClaimId | RelationId, 'in' | 'out'>): Standings {
  const network = networkOf(map)
  const places = supposed.size === 0 ? [] : [...map.claims, ...map.relations].map(({ id }, node) => [id, node] as const)
  const forced = places.flatMap(([id, node]) => {
    const label = supposed.get(id)
    return label === undefined ? [] : [[node, label === 'in' ? IN : OUT] as const]
  })
  const found = labelsIn(network, forced)
  const claims = new Map<ClaimId, Standing>()
  const relations = new Map<RelationId, StepStanding>()
  const labelAt = (node: number): StepStanding => labels[found[node] ?? 0] ?? 'undecided'
  map.claims.forEach(({ id }, place) => {
    claims.set(id, standingOf[labelAt(place)])
  })
  map.relations.forEach(({ id }, place) => {
    relations.set(id, labelAt(map.claims.length + place))
  })
  return { claims, relations, unsupported: unsupportedIn(map, network, found) }
}

/** Labels what the rules reach from what is forced and from the claims that nothing rebuts. A label of each node. */
function labelsIn(
  { lacks, rebutted, premiseOf, claims, nodes }: Network,
  forced: readonly (readonly [node: number, label: number])[],
): Uint8Array {
  const found = new Uint8Array(nodes)
  const settled = new Int32Array(nodes)
  let count = 0
  const settle = (node: number, label: number) => {
    if (found[node] !== 0) return
    found[node] = label
    settled[count] = node
    count += 1
  }
  const favour = (node: number) => {
    const left = (lacks[node] ?? 0) - 1
    lacks[node] = left
    if (left === 0) settle(node, IN)
  }
  for (const [node, label] of forced) settle(node, label)
  for (let claim = 0; claim < claims; claim += 1) if (lacks[claim] === 0) settle(claim, IN)
  // The list grows as it is walked; each node enters it once, so each tie is followed once.
  for (let at = 0; at < count; at += 1) {
    const node = settled[at] ?? 0
    const isIn = found[node] === IN
    const target = rebutted[node] ?? -1
    if (target >= 0) {
      if (isIn) settle(target, OUT)
      else favour(target)
    }
    const end = premiseOf.firsts[node + 1] ?? 0
    for (let tie = premiseOf.firsts[node] ?? 0; tie < end; tie += 1) {
      const relation = premiseOf.relations[tie] ?? 0
      if (isIn) favour(relation)
      else settle(relation, OUT)
    }
  }
  return found
}

/** The claims that stand though they have supports and all of them are out. */
function unsupportedIn(map: ArgumentMap, { supported, claims }: Network, found: Uint8Array): ReadonlySet<ClaimId> {
  const [lost, held] = [new Uint8Array(claims), new Uint8Array(claims)]
  for (let node = claims; node < found.length; node += 1) {
    const claim = supported[node] ?? -1
    if (claim >= 0 && claim < claims) (found[node] === OUT ? lost : held)[claim] = 1
  }
  const unsupported = new Set<ClaimId>()
  map.claims.forEach(({ id }, claim) => {
    if (found[claim] === IN && lost[claim] === 1 && held[claim] === 0) unsupported.add(id)
  })
  return unsupported
}
