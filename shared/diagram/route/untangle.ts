import type { ClaimId } from '../../document/argumentMap.ts'
import { grouped } from '../../document/queries/grouped.ts'
import type { Box } from '../scene.ts'
import { type Draft, endsOf, trunkName } from './drafts.ts'
import { lengthOf, pointsOf, type Wire } from './rail.ts'
import { CROSSING } from './ray.ts'
import { BEND } from './search.ts'
import { anotherWire, effortOf } from './seek.ts'
import type { Scenery } from './ways.ts'

/**
 * How often all lines that cross others may look for another way, and how hard: a share of what is usual, and at most
 * so many states. A way that crosses less is mostly found within a few dozen, or not at all.
 */
const ROUNDS = 3
const SHARE = 1 / 4
const MOST = 160

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
 * crosses fewer. One that has looked in vain looks again only when it crosses more or fewer than it did then.
 *
 * @param settle pushes lines apart that run side by side.
 */
export function untangle(drafts: readonly Draft[], scenery: Scenery, settle: () => void): void {
  const vain = new Map<Wire, number>()
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!haveMoved(drafts, scenery, vain)) return
    settle()
  }
}

/** @param vain how many others a line crossed when it looked in vain. */
function haveMoved(drafts: readonly Draft[], { boxes, terrain, strands }: Scenery, vain: Map<Wire, number>): boolean {
  strands.renew(drafts.flatMap(({ wires }) => wires))
  const free = freeLines(drafts, boxes)
  const { patience, budget } = effortOf(free.length)
  let moved = false
  for (const { draft, wire, start, end, likes } of free) {
    if (!strands.areCrossedBy(pointsOf(wire))) continue
    const own = likes.flatMap(({ wires }) => wires.flatMap(({ rails }) => rails))
    strands.remove(wire)
    const crossings = strands.crossingsOf(wire, own)
    if (crossings > 0 && vain.get(wire) !== crossings) {
      const like = likes.find((other) => other !== draft)?.wires[0]
      const limit = costOf(wire) + crossings * CROSSING
      const sparing = { ...terrain, effort: { patience, budget: Math.min(MOST, budget * SHARE), limit } }
      const another = anotherWire(wire.id, start, end, sparing, strands, like)
      if (another !== null && strands.crossingsOf(another, own) < crossings) {
        draft.wires = [another]
        moved = true
      } else vain.set(wire, crossings)
    }
    for (const each of draft.wires) strands.add(each)
  }
  return moved
}

/** What a search pays for a way without its crossings, px. */
function costOf(wire: Wire): number {
  const points = pointsOf(wire)
  return lengthOf(points) + Math.max(0, points.length - 2) * BEND
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
