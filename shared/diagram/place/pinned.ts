import type { ClaimId } from '../../document/argumentMap.ts'
import { BoxIndex } from '../boxIndex.ts'
import type { Box } from '../scene.ts'

/** Room that a card keeps from others when it must leave its place, px. */
const GAP = 30
/** Places looked at for one card before it is put beyond all others. */
const BUDGET = 400

/**
 * The boxes with the pinned ones where a person put them. A card that such a one would touch moves to the nearest
 * free place; every other stays. Boxes include all that hangs on a card.
 */
export function aroundPinned(
  laidOut: ReadonlyMap<ClaimId, Box>,
  pinned: ReadonlyMap<ClaimId, Box>,
): ReadonlyMap<ClaimId, Box> {
  if (pinned.size === 0) return laidOut
  const obstacles = new BoxIndex<Box>(pinned.values())
  const isFree = (box: Box, gap: number) =>
    obstacles.within(box.x - gap, box.y - gap, box.x + box.width + gap, box.y + box.height + gap).length === 0
  const boxes = new Map<ClaimId, Box>()
  const evicted: [ClaimId, Box][] = []
  for (const [claim, box] of laidOut) {
    const pin = pinned.get(claim)
    if (pin !== undefined) boxes.set(claim, pin)
    else if (isFree(box, GAP)) boxes.set(claim, box)
    else evicted.push([claim, box])
  }
  for (const [claim, box] of boxes) if (!pinned.has(claim)) obstacles.add(box)
  for (const [claim, box] of evicted) {
    const place = nearestFree(box, obstacles)
    boxes.set(claim, place)
    obstacles.add(place)
  }
  // In the order in which they were laid out, whatever happened to them.
  return new Map([...laidOut.keys()].map((claim) => [claim, boxes.get(claim) ?? { x: 0, y: 0, width: 0, height: 0 }]))
}

/** The nearest place found for the box: beside what stands in its way, then beside what stands in the way there. */
function nearestFree(box: Box, obstacles: BoxIndex<Box>): Box {
  const tried = new Set<string>()
  const open: Box[] = [box]
  const distance = ({ x, y }: Box) => Math.abs(x - box.x) + Math.abs(y - box.y)
  let farthest = box
  for (let step = 0; step < BUDGET && open.length > 0; step += 1) {
    const nearest = open.reduce(
      (best, place, index) => (distance(place) < distance(open[best] ?? place) ? index : best),
      0,
    )
    const [place] = open.splice(nearest, 1)
    if (place === undefined) break
    const inTheWay = obstacles.within(
      place.x - GAP + 1,
      place.y - GAP + 1,
      place.x + place.width + GAP - 1,
      place.y + place.height + GAP - 1,
    )
    if (inTheWay.length === 0) return place
    for (const other of inTheWay) {
      const beside = [
        { ...place, y: other.y + other.height + GAP },
        { ...place, y: other.y - place.height - GAP },
        { ...place, x: other.x + other.width + GAP },
        { ...place, x: other.x - place.width - GAP },
      ]
      for (const next of beside) {
        const key = `${next.x},${next.y}`
        if (tried.has(key)) continue
        tried.add(key)
        open.push(next)
        if (next.y > farthest.y) farthest = next
      }
    }
  }
  return below(farthest, obstacles)
}

/** Straight down from here until there is room. */
function below(box: Box, obstacles: BoxIndex<Box>): Box {
  for (let place = box; ; ) {
    const inTheWay = obstacles.within(
      place.x - GAP,
      place.y - GAP,
      place.x + place.width + GAP,
      place.y + place.height + GAP,
    )
    if (inTheWay.length === 0) return place
    place = { ...place, y: inTheWay.reduce((bottom, other) => Math.max(bottom, other.y + other.height), place.y) + GAP }
  }
}
