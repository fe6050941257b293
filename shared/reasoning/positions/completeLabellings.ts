import type { ArgumentMap, ClaimId, RelationId } from '../../document/argumentMap.ts'
import { relationsById, relationsTo } from '../../document/queries/lookup.ts'
import type { Standings } from '../reading.ts'

/** A label as a bit, so that a node can have several that are still possible. */
const [IN, OUT, UNDECIDED] = [1, 2, 4]
const ANY = IN | OUT | UNDECIDED

/** One way to label what is contested. */
export interface CompleteLabelling {
  /** The contested claims that stand, each as the bit of its place in the list. */
  readonly stands: number
  /** Whether it leaves nothing contested. */
  readonly isStable: boolean
}

interface Node {
  readonly premises: readonly number[]
  readonly rebuttals: readonly number[]
}

/**
 * All complete labellings of a map, in which each label of a claim or a relation is borne out by those of its premises
 * and rebuttals. They differ in what is contested alone. Null where that takes more than so many steps.
 *
 * @param contested the contested claims, at most 30
 */
export function completeLabellings(
  map: ArgumentMap,
  standings: Standings,
  contested: readonly ClaimId[],
  mostSteps: number,
): readonly CompleteLabelling[] | null {
  const nodes = nodesOf(map, standings, contested)
  const found: CompleteLabelling[] = []
  let steps = 0
  const open: Uint8Array[] = [new Uint8Array(nodes.length).fill(ANY)]
  for (let masks = open.pop(); masks !== undefined; masks = open.pop()) {
    steps += 1
    if (steps > mostSteps) return null
    if (!narrow(nodes, masks)) continue
    const undecided = masks.findIndex((mask) => (mask & (mask - 1)) !== 0)
    if (undecided < 0) found.push(labellingOf(masks.subarray(0, contested.length)))
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

const labellingOf = (labels: Uint8Array): CompleteLabelling => ({
  stands: labels.reduce((all, label, at) => (label === IN ? all | (1 << at) : all), 0),
  isStable: labels.every((label) => label !== UNDECIDED),
})

/**
 * The contested claims, and then the undecided relations that bear on them. What else leads to them is settled, and
 * settles nothing.
 */
function nodesOf(map: ArgumentMap, { relations }: Standings, contested: readonly ClaimId[]): readonly Node[] {
  const ids = new Set<ClaimId | RelationId>(contested)
  const rebuttalsOf = (id: ClaimId | RelationId) =>
    relationsTo(map, id).flatMap((rebuttal) =>
      rebuttal.kind === 'rebut' && relations.get(rebuttal.id) === 'undecided' ? rebuttal.id : [],
    )
  // A set gives what is added to it while it is walked.
  for (const id of ids) for (const rebuttal of rebuttalsOf(id)) ids.add(rebuttal)
  const places = new Map([...ids].map((id, place) => [id, place]))
  const placesOf = (some: readonly (ClaimId | RelationId)[]) => some.flatMap((id) => places.get(id) ?? [])
  return [...ids].map((id) => ({
    premises: placesOf(relationsById(map).get(id)?.from ?? []),
    rebuttals: placesOf(rebuttalsOf(id)),
  }))
}

/** Takes away the labels that can't be, until nothing changes; false where a node is left without any. */
function narrow(nodes: readonly Node[], masks: Uint8Array): boolean {
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    // Backwards, since relations stand after what they bear on.
    for (let at = nodes.length - 1; at >= 0; at -= 1) {
      const node = nodes[at]
      const before = masks[at] ?? 0
      const after = node === undefined ? before : before & possible(node, masks)
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
  let [mayBeIn, mayBeOut, mayBeOpen, isFelled, isHeld] = [true, false, false, false, true]
  const look = (ties: readonly number[], good: number, bad: number) => {
    for (const at of ties) {
      const mask = masks[at] ?? 0
      mayBeIn &&= (mask & good) !== 0
      mayBeOut ||= (mask & bad) !== 0
      mayBeOpen ||= (mask & UNDECIDED) !== 0
      isFelled ||= mask === bad
      isHeld &&= mask === good
    }
  }
  look(premises, IN, OUT)
  look(rebuttals, OUT, IN)
  const isFixed = isFelled || isHeld
  return (mayBeIn && !isFelled ? IN : 0) | (mayBeOut && !isHeld ? OUT : 0) | (mayBeOpen && !isFixed ? UNDECIDED : 0)
}
