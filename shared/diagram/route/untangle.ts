import type { ClaimId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import type { Box } from '../scene.ts'
import { type Draft, endsOf, trunkName } from './drafts.ts'
import { lengthOf, pointsOf, type Wire } from './rail.ts'
import { CROSSING } from './ray.ts'
import { BEND } from './search.ts'
import { anotherWire, effortOf } from './seek.ts'
import type { Scenery } from './ways.ts'

/** How often all lines that cross others may look for another way, and how hard, as a share of what is usual. */
const ROUNDS = 3
const SHARE = 1 / 4

/** A line that may take another way: one from card to card on which nothing ends. */
interface Free {
  readonly draft: Draft
  readonly wire: Wire
  readonly start: Box
  readonly end: Box
  /** Those whose trunk it may share, itself among them. */
  readonly likes: readonly Draft[]
}

/**
 * Once all ways are known, each line that crosses others looks for its way again, and takes the new one where that
 * crosses fewer.
 *
 * @param settle pushes lines apart that run side by side.
 */
export function untangle(drafts: readonly Draft[], scenery: Scenery, settle: () => void): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!haveMoved(drafts, scenery)) return
    settle()
  }
}

function haveMoved(drafts: readonly Draft[], { boxes, terrain, strands }: Scenery): boolean {
  strands.renew(drafts.flatMap(({ wires }) => wires))
  const free = freeLines(drafts, boxes)
  const { patience, budget } = effortOf(free.length)
  let moved = false
  for (const { draft, wire, start, end, likes } of free) {
    const own = likes.flatMap(({ wires }) => wires.flatMap(({ rails }) => rails))
    strands.remove(wire)
    const crossings = strands.crossingsOf(wire, own)
    const like = likes.find((other) => other !== draft)?.wires[0]
    const sparing = {
      ...terrain,
      effort: { patience, budget: budget * SHARE, limit: costOf(wire) + crossings * CROSSING },
    }
    const another = crossings === 0 ? null : anotherWire(wire.id, start, end, sparing, strands, like)
    if (another !== null && strands.crossingsOf(another, own) < crossings) {
      draft.wires = [another]
      moved = true
    }
    for (const each of draft.wires) strands.add(each)
  }
  return moved
}

/** About what a search pays for a way without its crossings, px. */
function costOf(wire: Wire): number {
  const points = pointsOf(wire)
  return lengthOf(points) + points.length * BEND
}

function freeLines(drafts: readonly Draft[], boxes: ReadonlyMap<ClaimId, Box>): Free[] {
  const hosts = new Set(
    drafts.flatMap(({ wires }) => wires.flatMap(({ end }) => (end.kind === 'rail' ? (end.host ?? []) : []))),
  )
  const trunks = grouped(
    drafts.filter(({ link }) => link.relations.length === 1 && link.from.length === 1),
    ({ link }) => [trunkName(link)],
  )
  return drafts.flatMap((draft) => {
    const { link, wires } = draft
    const [wire] = wires
    const ends = link.from.length === 1 ? endsOf(link, boxes) : null
    if (wire === undefined || ends === null || ends.start === ends.end || hosts.has(wire)) return []
    const likes = link.relations.length === 1 ? (trunks.get(trunkName(link)) ?? []) : []
    return [{ draft, wire, ...ends, likes }]
  })
}
