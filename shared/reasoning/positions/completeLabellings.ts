import type { ArgumentMap } from '../../document/argumentMap.ts'

/** A label as a bit, so that a node can have several that are still possible. */
export const [IN, OUT, UNDECIDED] = [1, 2, 4]
const ANY = IN | OUT | UNDECIDED

interface Node {
  readonly premises: readonly number[]
  readonly rebuttals: readonly number[]
}

/**
 * All complete labellings of a map: the labels of its claims, each of which the labels of its rebuttals bear out. Null
 * where that takes more than so many steps.
 */
export function completeLabellings(map: ArgumentMap, mostSteps: number): readonly Uint8Array[] | null {
  const nodes = nodesOf(map)
  const { length } = map.claims
  const found: Uint8Array[] = []
  let steps = 0
  const open: Uint8Array[] = [new Uint8Array(nodes.length).fill(ANY)]
  for (let masks = open.pop(); masks !== undefined; masks = open.pop()) {
    steps += 1
    if (steps > mostSteps) return null
    if (!narrow(nodes, masks)) continue
    const undecided = masks.findIndex((mask) => (mask & (mask - 1)) !== 0)
    if (undecided < 0) found.push(masks.slice(0, length))
    else
      for (const label of [UNDECIDED, OUT, IN])
        if ((masks[undecided] ?? 0) & label) {
          const next = masks.slice()
          next[undecided] = label
          open.push(next)
        }
  }
  return found
}

function nodesOf({ claims, relations }: ArgumentMap): readonly Node[] {
  const places = new Map([...claims, ...relations].map(({ id }, at) => [id, at]))
  const rebuttals = [...claims, ...relations].map(() => [] as number[])
  for (const { id, kind, to } of relations)
    if (kind === 'rebut') rebuttals[places.get(to) ?? -1]?.push(places.get(id) ?? -1)
  return [...claims, ...relations].map((item, at) => ({
    premises: 'from' in item ? item.from.map((id) => places.get(id) ?? -1) : [],
    rebuttals: rebuttals[at] ?? [],
  }))
}

/** Takes away the labels that can't be, until nothing changes; false where a node is left without any. */
function narrow(nodes: readonly Node[], masks: Uint8Array): boolean {
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const [at, node] of nodes.entries()) {
      const before = masks[at] ?? 0
      const after = before & possible(node, masks)
      if (after === 0) return false
      if (after === before) continue
      masks[at] = after
      isChanged = true
    }
  }
  return true
}

/** The labels that a node may have, by those that its premises and rebuttals may have. */
function possible({ premises, rebuttals }: Node, masks: Uint8Array): number {
  const may = (at: number, label: number) => ((masks[at] ?? 0) & label) !== 0
  const must = (at: number, label: number) => masks[at] === label
  const mayBeIn = premises.every((at) => may(at, IN)) && rebuttals.every((at) => may(at, OUT))
  const mayBeOut = premises.some((at) => may(at, OUT)) || rebuttals.some((at) => may(at, IN))
  const isFelled = premises.some((at) => must(at, OUT)) || rebuttals.some((at) => must(at, IN))
  const isHeld = premises.every((at) => must(at, IN)) && rebuttals.every((at) => must(at, OUT))
  const mayBeUndecided = [...premises, ...rebuttals].some((at) => may(at, UNDECIDED)) && !isFelled && !isHeld
  return (mayBeIn && !isFelled ? IN : 0) | (mayBeOut && !isHeld ? OUT : 0) | (mayBeUndecided ? UNDECIDED : 0)
}
