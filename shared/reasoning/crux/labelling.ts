import type { ArgumentMap, ClaimId, RelationId } from '../../document/argumentMap.ts'
import { type Bearing, createBearing } from './bearing.ts'

/** A node's label: undecided is neither. */
export const [UNDECIDED, IN, OUT] = [0, 1, 2]

/** What reaches one claim through premises and rebuttals, as numbers in list order, claims first; to be labelled over and over. */
export interface Labelling extends Bearing {
  /** The node of the claim that is asked about. */
  readonly asked: number
  /** The rebuttals of that claim. */
  readonly rebuttals: readonly number[]
  readonly first: Uint8Array
  readonly idOf: (node: number) => ClaimId | RelationId
  /**
   * The labels with one more node forced out beside those that are so already. They hold until the next call with as
   * many: a search tries very many, and goes on from one at a time.
   */
  readonly without: (labels: Uint8Array, forced: readonly number[], node: number) => Uint8Array
  /** How many nodes were labelled so far: what it all has cost. */
  readonly steps: () => number
}

/** @param id of a claim of the map */
export function createLabelling(map: ArgumentMap, id: ClaimId): Labelling {
  const ids = reaching(map, id)
  const nodes = new Map(ids.map((each, node) => [each, node]))
  const claims = map.claims.reduce((count, claim) => count + (nodes.has(claim.id) ? 1 : 0), 0)
  // A claim is only ever a premise, and a relation only ever a rebuttal, of what it leads to.
  const [leadsTo, comesFrom]: [number[][], number[][]] = [ids.map(() => []), ids.map(() => [])]
  const tie = (from: number | undefined, to: number | undefined) => {
    if (from === undefined || to === undefined) return
    leadsTo[from]?.push(to)
    comesFrom[to]?.push(from)
  }
  for (const relation of map.relations) {
    const node = nodes.get(relation.id)
    for (const premise of relation.from) tie(nodes.get(premise), node)
    if (relation.kind === 'rebut') tie(node, nodes.get(relation.to))
  }
  const asked = nodes.get(id) ?? -1
  const { label, steps } = createRelabelling({ leadsTo, comesFrom, claims })
  const first = new Uint8Array(ids.length)
  label(first, first, [], [...ids.keys()])
  const byDepth: Uint8Array[] = []
  return {
    ...createBearing({ leadsTo, comesFrom, claims }, asked),
    asked,
    rebuttals: comesFrom[asked] ?? [],
    first,
    idOf: (node) => ids[node] ?? '',
    without: (labels, forced, node) => {
      const after = byDepth[forced.length] ?? new Uint8Array(ids.length)
      byDepth[forced.length] = after
      after.set(labels)
      label(labels, after, [...forced, node], [node])
      return after
    },
    steps,
  }
}

/** The claim, and all that reaches it through premises and rebuttals; in list order, claims first. */
function reaching(map: ArgumentMap, id: ClaimId): readonly (ClaimId | RelationId)[] {
  const rebuttals = new Map<string, RelationId[]>()
  for (const { id: rebuttal, kind, to } of map.relations) {
    if (kind !== 'rebut') continue
    const known = rebuttals.get(to)
    if (known === undefined) rebuttals.set(to, [rebuttal])
    else known.push(rebuttal)
  }
  const premises = new Map(map.relations.map((relation) => [relation.id, relation.from]))
  const reached = new Set<string>([id])
  // A set gives what is added to it while it is walked.
  for (const each of reached)
    for (const next of [...(premises.get(each) ?? []), ...(rebuttals.get(each) ?? [])]) reached.add(next)
  return [...map.claims, ...map.relations].flatMap((item) => (reached.has(item.id) ? item.id : []))
}

export interface Ties {
  readonly leadsTo: readonly (readonly number[])[]
  readonly comesFrom: readonly (readonly number[])[]
  /** How many of the nodes are claims. */
  readonly claims: number
}

/**
 * Labels some nodes, and all that they lead to, anew by the rules of `standingsOf`, from nothing: a ring would hold
 * itself up otherwise. Takes time in proportion to what is reached.
 */
function createRelabelling({ leadsTo, comesFrom, claims }: Ties) {
  const [lacks, reached, settled] = [0, 1, 2].map(() => new Int32Array(leadsTo.length)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  /** In which run a node was last reached. */
  const runs = new Int32Array(leadsTo.length)
  let [run, steps] = [0, 0]
  /** @param labels those before at first, and those after at the end */
  const label = (before: Uint8Array, labels: Uint8Array, forced: readonly number[], starts: readonly number[]) => {
    run += 1
    let [count, decided] = [0, 0]
    const reach = (node: number) => {
      if (runs[node] === run) return
      runs[node] = run
      labels[node] = UNDECIDED
      reached[count++] = node
    }
    const settle = (node: number, its: number) => {
      if (runs[node] !== run || labels[node] !== UNDECIDED) return
      labels[node] = its
      settled[decided++] = node
    }
    for (const node of starts) reach(node)
    for (let at = 0; at < count; at += 1) for (const next of leadsTo[reached[at] ?? 0] ?? []) reach(next)
    for (const node of forced) settle(node, OUT)
    for (let at = 0; at < count; at += 1) {
      const node = reached[at] ?? 0
      let lacking = 0
      for (const tie of comesFrom[node] ?? []) {
        const favours = tie < claims ? IN : OUT
        if (runs[tie] === run || before[tie] === UNDECIDED) lacking += 1
        else if (before[tie] !== favours) settle(node, OUT)
      }
      lacks[node] = lacking
      if (lacking === 0) settle(node, IN)
    }
    for (let at = 0; at < decided; at += 1) {
      const node = settled[at] ?? 0
      const isFavoured = labels[node] === (node < claims ? IN : OUT)
      for (const next of leadsTo[node] ?? []) {
        if (!isFavoured) settle(next, OUT)
        else {
          const left = (lacks[next] ?? 0) - 1
          lacks[next] = left
          if (left === 0) settle(next, IN)
        }
      }
    }
    steps += count
  }
  return { label, steps: () => steps }
}
