import { type Draft, endsOf, nameOf } from './drafts.ts'
import type { Ground } from './ground.ts'
import { loopWire } from './junctions.ts'
import { isAttached } from './lane.ts'
import { cornersOf, crossingsOf, lengthOf, type Wire } from './rail.ts'
import { Strands } from './strands.ts'
import { hostsOf, layStep, type Scenery, seekWay, sharingOf } from './ways.ts'

/**
 * Where lanes have left a line on a card, running back over itself, or beside what it should end on, it looks for its
 * way once more, alone. What bears on its step comes later in the list, and follows it.
 */
export function mendRoutes(drafts: readonly Draft[], scenery: Omit<Scenery, 'strands'>): void {
  const { boxes, terrain } = scenery
  const hosts = hostsOf(drafts)
  let strands: Strands | undefined
  for (const draft of drafts) {
    const { link, wires } = draft
    const [to, host] = [boxes.get(link.to), hosts.get(link.to)]
    if (wires.every((wire) => isSound(wire, host, terrain.ground))) continue
    strands ??= new Strands(drafts.flatMap((each) => each.wires))
    if (to !== undefined && isLoop(draft, boxes)) draft.wires = [loopWire(nameOf(link), to, terrain.ground)]
    else if (to !== undefined) seekWay(draft, to, { ...scenery, strands })
    else if (host !== undefined) layStep(draft, host, sharingOf(drafts), { ...scenery, strands })
  }
}

function isLoop({ link }: Draft, boxes: Scenery['boxes']): boolean {
  const ends = endsOf(link, boxes)
  return ends !== null && ends.start === ends.end
}

function isSound(wire: Wire, host: Draft | undefined, ground: Ground): boolean {
  const { end } = wire
  const crossings = crossingsOf(wire)
  const points = cornersOf(crossings)
  const hasHost = end.kind === 'card' || end.host === null || host?.wires.includes(end.host) === true
  return hasHost && isAttached(wire) && lengthOf(points) === lengthOf(crossings) && ground.isFreeAlong(points)
}
