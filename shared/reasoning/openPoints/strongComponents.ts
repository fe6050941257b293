import { grouped } from '../../document/queries/grouped.ts'

interface Visit<Node> {
  readonly node: Node
  /** The place of the first visit. */
  readonly place: number
  /** The earliest place that is known to be reached from here. */
  lowest: number
  /** Whether its component is still growing. */
  open: boolean
  readonly ahead: Iterator<Node>
}

/**
 * The strongly connected components of more than one node, in the order of their first nodes, each in the order
 * of `nodes`. R. Tarjan, “Depth-first search and linear graph algorithms”, SIAM Journal on Computing 1, 1972,
 * with a path of its own in place of recursion, so that a long chain can't exhaust the engine's stack.
 */
export function strongComponents<Node>(
  nodes: readonly Node[],
  successors: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const visits = new Map<Node, Visit<Node>>()
  const path: Visit<Node>[] = []
  const open: Visit<Node>[] = []
  const componentOf = new Map<Node, Visit<Node>>()

  const enter = (node: Node) => {
    const place = visits.size
    const visit = { node, place, lowest: place, open: true, ahead: successors(node).values() }
    visits.set(node, visit)
    path.push(visit)
    open.push(visit)
  }
  const leave = (visit: Visit<Node>) => {
    path.pop()
    const before = path.at(-1)
    if (before !== undefined) before.lowest = Math.min(before.lowest, visit.lowest)
    if (visit.lowest < visit.place) return
    const isAlone = open.at(-1) === visit
    for (let member = open.pop(); member !== undefined; member = member === visit ? undefined : open.pop()) {
      member.open = false
      if (!isAlone) componentOf.set(member.node, visit)
    }
  }

  for (const root of nodes) {
    if (!visits.has(root)) enter(root)
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const step = visit.ahead.next()
      const seen = step.done ? undefined : visits.get(step.value)
      if (step.done) leave(visit)
      else if (seen === undefined) enter(step.value)
      else if (seen.open) visit.lowest = Math.min(visit.lowest, seen.place)
    }
  }
  const inComponents = nodes.filter((node) => componentOf.has(node))
  return [...grouped(inComponents, (node) => [componentOf.get(node)]).values()]
}
