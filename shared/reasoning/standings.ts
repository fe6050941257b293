import type { ArgumentMap, ClaimId, RelationId } from '../document/argumentMap.ts'
import type { Standing, Standings, StepStanding } from './reading.ts'

/** A claim or a relation while it is being labelled. */
interface Node {
  readonly id: ClaimId | RelationId
  label: StepStanding
  /** How many more of its rebuttals must be out, and of its premises in, before it is in. */
  lacks: number
  /** What it rebuts, if it is a rebuttal. */
  rebuts: Node | null
  /** What it supports, if it is a support. */
  supports: Node | null
  /** The relations in which it is a premise, if it is in any. */
  premiseOf: Node[] | null
}

interface Network {
  readonly claims: readonly Node[]
  readonly relations: readonly Node[]
}

const standingOf: Readonly<Record<StepStanding, Standing>> = { in: 'stands', out: 'defeated', undecided: 'contested' }

/**
 * The grounded labelling, extended to relations, as the least fixpoint of four rules: a claim is in when every
 * rebuttal of it is out, and out when one is in; a relation is in when all its premises are in and every rebuttal
 * of it is out, and out when a premise is out or a rebuttal of it is in. What no rule reaches is undecided.
 * Supports, and so warrants, decide nothing. Takes time linear in the size of the map.
 *
 * On claims and rebuttals of claims this is Dung's grounded extension (P. M. Dung, “On the acceptability of
 * arguments…”, Artificial Intelligence 77, 1995), in labels as in M. Caminada, “On the issue of reinstatement in
 * argumentation”, JELIA 2006. Rebuttals of relations are read as the recursive attacks of P. Baroni, F. Cerutti,
 * M. Giacomin and G. Guida, “AFRA: argumentation framework with recursive attacks”, International Journal of
 * Approximate Reasoning 52, 2011: an attack falls with its source, or to an attack on itself. A relation with
 * several premises falls with any of them.
 */
export function standingsOf(map: ArgumentMap): Standings {
  const network = networkOf(map)
  labelFrom(network.claims)
  const claims = new Map<ClaimId, Standing>()
  const relations = new Map<RelationId, StepStanding>()
  for (const { id, label } of network.claims) claims.set(id, standingOf[label])
  for (const { id, label } of network.relations) relations.set(id, label)
  return { claims, relations, unsupported: unsupportedIn(network) }
}

function networkOf(map: ArgumentMap): Network {
  const claims = map.claims.map(nodeOf)
  const relations = map.relations.map(nodeOf)
  const byId = new Map<ClaimId | RelationId, Node>()
  for (const node of claims) byId.set(node.id, node)
  for (const node of relations) byId.set(node.id, node)
  for (const [place, { kind, from, to }] of map.relations.entries()) {
    const relation = relations[place]
    const target = byId.get(to)
    if (relation === undefined || target === undefined) continue
    relation.lacks += from.length
    for (const id of from) {
      const premise = byId.get(id)
      if (premise?.premiseOf) premise.premiseOf.push(relation)
      else if (premise) premise.premiseOf = [relation]
    }
    if (kind === 'support') relation.supports = target
    else {
      relation.rebuts = target
      target.lacks += 1
    }
  }
  return { claims, relations }
}

const nodeOf = ({ id }: { readonly id: string }): Node => ({
  id,
  label: 'undecided',
  lacks: 0,
  rebuts: null,
  supports: null,
  premiseOf: null,
})

/** Labels what the rules reach from these claims, of which those that nothing rebuts are in. */
function labelFrom(claims: readonly Node[]): void {
  const settled: Node[] = []
  const settle = (node: Node, label: StepStanding) => {
    if (node.label !== 'undecided') return
    node.label = label
    settled.push(node)
  }
  const favour = (node: Node) => {
    node.lacks -= 1
    if (node.lacks === 0) settle(node, 'in')
  }
  for (const claim of claims) if (claim.lacks === 0) settle(claim, 'in')
  // The list grows as it is walked; each node enters it once, so each tie is followed once.
  for (const { label, rebuts, premiseOf } of settled) {
    if (rebuts !== null) {
      if (label === 'in') settle(rebuts, 'out')
      else favour(rebuts)
    }
    for (const relation of premiseOf ?? []) {
      if (label === 'in') favour(relation)
      else settle(relation, 'out')
    }
  }
}

/** The claims that stand though they have supports and all of them are out. */
function unsupportedIn({ claims, relations }: Network): ReadonlySet<ClaimId> {
  const lost = new Set<Node>()
  const held = new Set<Node>()
  for (const { label, supports } of relations) if (supports !== null) (label === 'out' ? lost : held).add(supports)
  const unsupported = new Set<ClaimId>()
  for (const claim of claims) {
    if (claim.label === 'in' && lost.has(claim) && !held.has(claim)) unsupported.add(claim.id)
  }
  return unsupported
}
