import type { ArgdownDocument, ArgumentEntry, Edge, End } from './argdownDocument.ts'

export const endKey = (end: End): string => `${end.kind} ${end.name}${end.kind === 'step' ? ` ${end.index}` : ''}`

/**
 * The relations as Argdown understands them: each once; those from an argument with a structure come from its
 * conclusion, undercuts of one hit its last step, and an attack on an argument is left out where one of its premises
 * is attacked instead.
 */
export function resolveEdges(document: ArgdownDocument): readonly Edge[] {
  const resolved = new Map<string, Edge>()
  for (const edge of document.edges) {
    const { type } = edge
    const from = conclusionOf(document, edge.from)
    const to = type === 'undercut' ? lastStepOf(document, edge.to) : edge.to
    const keys = [endKey(from), endKey(to)]
    // That an argument bears on what it concludes is no more than its structure says.
    if (from !== edge.from && keys[0] === keys[1]) continue
    const key = `${type}\n${(type === 'contradiction' ? keys.sort() : keys).join('\n')}`
    if (!resolved.has(key)) resolved.set(key, { ...edge, from, to })
  }
  const edges = [...resolved.values()]
  const attacks = new Map<string, Set<string>>()
  for (const { type, from, to } of edges) {
    if (to.kind !== 'statement' || from.kind !== 'statement') continue
    if (type === 'attack' || type === 'contradiction') put(attacks, from.name, to.name)
    if (type === 'contradiction') put(attacks, to.name, from.name)
  }
  const premisesIn = premisesOf(document)
  return edges.filter(({ type, from, to }) => {
    if (type !== 'attack' || from.kind !== 'statement' || to.kind !== 'argument') return true
    const [attacked, premises] = [attacks.get(from.name) ?? new Set<string>(), premisesIn(to.name)]
    const [fewer, more] = attacked.size < premises.size ? [attacked, premises] : [premises, attacked]
    return ![...fewer].some((premise) => more.has(premise))
  })
}

function put(lists: Map<string, Set<string>>, key: string, value: string): void {
  const list = lists.get(key) ?? new Set()
  lists.set(key, list.add(value))
}

/** The statements that an argument begins with. */
function premisesOf({ arguments: all }: ArgdownDocument): (name: string) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const steps = all.get(name)?.steps ?? []
    const concluded = new Set(steps.map(({ conclusion }) => conclusion))
    const premises = steps.flatMap((step) => step.premises).filter((premise) => !concluded.has(premise))
    const found = new Set(premises)
    known.set(name, found)
    return found
  }
}

export const hasSteps = (entry: ArgumentEntry | undefined): boolean => (entry?.steps.length ?? 0) > 0

function conclusionOf({ arguments: all }: ArgdownDocument, end: End): End {
  const conclusion = end.kind === 'argument' ? all.get(end.name)?.steps.at(-1)?.conclusion : undefined
  return conclusion === undefined ? end : { kind: 'statement', name: conclusion }
}

function lastStepOf({ arguments: all }: ArgdownDocument, end: End): End {
  const steps = end.kind === 'argument' ? (all.get(end.name)?.steps.length ?? 0) : 0
  return steps === 0 ? end : { kind: 'step', name: end.name, index: steps - 1 }
}
