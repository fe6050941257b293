import type { ArgumentMap, ClaimId, RelationId } from '../../document/argumentMap.ts'

/** A node's label: undecided is neither. */
export const [UNDECIDED, IN, OUT] = [0, 1, 2]

/** A map round one claim, as numbers, to be labelled over and over with some of it forced out. */
export interface Labelling {
  /** The node of the claim that is asked about. */
  readonly asked: number
  /** All others that reach it through premises and rebuttals, in list order, claims first. */
  readonly candidates: readonly number[]
  readonly first: Uint8Array
  readonly idOf: (node: number) => ClaimId | RelationId
  /**
   * The labels with one more node forced out beside those that are so already. Takes time in proportion to what the
   * node reaches.
   */
  readonly without: (labels: Uint8Array, forced: readonly number[], node: number) => Uint8Array
}

/** @param id of a claim of the map */
export function createLabelling(map: ArgumentMap, id: ClaimId): Labelling {
  const items = [...map.claims, ...map.relations]
  const nodes = new Map(items.map((item, node) => [item.id, node]))
  const [premises, rebuttals, leadsTo]: [number[][], number[][], number[][]] = [[], [], []]
  for (const list of [premises, rebuttals, leadsTo]) for (let node = 0; node < items.length; node += 1) list.push([])
  for (const relation of map.relations) {
    const node = nodes.get(relation.id) ?? -1
    for (const premise of relation.from) {
      const from = nodes.get(premise) ?? -1
      premises[node]?.push(from)
      leadsTo[from]?.push(node)
    }
    if (relation.kind !== 'rebut') continue
    const target = nodes.get(relation.to) ?? -1
    rebuttals[target]?.push(node)
    leadsTo[node]?.push(target)
  }
  const asked = nodes.get(id) ?? -1
  const relevant = reaching(asked, (node) => [...(premises[node] ?? []), ...(rebuttals[node] ?? [])])
  const label = createRelabelling({ premises, rebuttals, leadsTo })
  const all = [...relevant].toSorted((a, b) => a - b)
  return {
    asked,
    candidates: all.filter((node) => node !== asked),
    first: label(new Uint8Array(items.length), [], all),
    idOf: (node) => items[node]?.id ?? '',
    without: (labels, forced, node) => {
      const reached = reaching(node, (each) => (leadsTo[each] ?? []).filter((next) => relevant.has(next)))
      return label(labels, [...forced, node], [...reached])
    },
  }
}

/** A node and all that `next` leads to from it. */
function reaching(start: number, next: (node: number) => readonly number[]): ReadonlySet<number> {
  const reached = new Set([start])
  // A set gives what is added to it while it is walked.
  for (const node of reached) for (const other of next(node)) reached.add(other)
  return reached
}

interface Ties {
  readonly premises: readonly (readonly number[])[]
  readonly rebuttals: readonly (readonly number[])[]
  /** What each node is a premise of, or rebuts. */
  readonly leadsTo: readonly (readonly number[])[]
}

/**
 * Labels some nodes anew by the rules of `standingsOf`, from nothing. What leads to them from without is as it was, so
 * they must hold all that any of them leads to.
 */
function createRelabelling({ premises, rebuttals, leadsTo }: Ties) {
  const lacks = new Int32Array(premises.length)
  const isInside = new Uint8Array(premises.length)
  return (before: Uint8Array, forced: readonly number[], nodes: readonly number[]): Uint8Array => {
    const labels = before.slice()
    for (const node of nodes) {
      labels[node] = UNDECIDED
      isInside[node] = 1
    }
    const settled: number[] = []
    const settle = (node: number, label: number) => {
      if (isInside[node] === 0 || labels[node] !== UNDECIDED) return
      labels[node] = label
      settled.push(node)
    }
    for (const node of forced) settle(node, OUT)
    for (const node of nodes) {
      let lacking = 0
      // What favours a node, and what fells it: a premise that is in or out, a rebuttal that is out or in.
      const count = (ties: readonly number[] | undefined, good: number, bad: number) => {
        for (const tie of ties ?? [])
          if (isInside[tie] === 1 || before[tie] === UNDECIDED) lacking += 1
          else if (before[tie] === bad) settle(node, OUT)
          else if (before[tie] !== good) lacking += 1
      }
      count(premises[node], IN, OUT)
      count(rebuttals[node], OUT, IN)
      lacks[node] = lacking
    }
    for (const node of nodes) if (lacks[node] === 0) settle(node, IN)
    // The list grows as it is walked.
    for (const node of settled)
      for (const next of leadsTo[node] ?? []) {
        if (isInside[next] === 0) continue
        const favours = premises[next]?.includes(node) === true ? IN : OUT
        if (labels[node] !== favours) settle(next, OUT)
        else {
          lacks[next] = (lacks[next] ?? 0) - 1
          if (lacks[next] === 0) settle(next, IN)
        }
      }
    for (const node of nodes) isInside[node] = 0
    return labels
  }
}
