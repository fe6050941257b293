import type { Box } from '../scene.ts'
import { HALF_PILL, type Junction, type Landing, PILL_DISTANCE } from './junctions.ts'
import { anywhere, clamp, overlap, windowOf } from './lane.ts'
import { endAt, type Side, type Wire } from './rail.ts'
import type { Leg } from './seek.ts'
import { middleOf, type Terrain } from './shapes.ts'
import type { Strands } from './strands.ts'

/** A diamond's half and a little line between it and the pill, px. */
const DIAMOND = 9
/** Free ground round the pill, px. */
const MARGIN = 10
/** px that a place counts as farther off for each line that runs through it. */
const CROSSED = 200

/**
 * Where on a step linked premises may bear together, so that the pill in which they meet stands on free ground
 * beside it: nearest the premises, off other lines. Null when there is no room for one.
 */
export function landingOnStep(
  legs: readonly Leg[],
  premises: readonly Box[],
  { ground }: Terrain,
  strands: Strands,
): Landing | null {
  let best: Landing | null = null
  let least = Infinity
  for (const { rail, wire, window } of legs) {
    const { min, max } = window
    for (const at of new Set([Math.round((min + max) / 2), min, max])) {
      for (const sign of [-1, 1] as const) {
        const far = rail.at + sign * PILL_DISTANCE
        const [x, y] = rail.upright ? [far, at] : [at, far]
        const [width, height] = [HALF_PILL.x + MARGIN, HALF_PILL.y + MARGIN]
        if (ground.near(x - width, y - height, x + width, y + height).length > 0) continue
        const crossed =
          strands.crossedBy(true, x, y - height, y + height).length +
          strands.crossedBy(false, y, x - width, x + width).length
        const way = premises.reduce(
          (sum, box) => sum + Math.abs(middleOf(box, true) - x) + Math.abs(middleOf(box, false) - y),
          crossed * CROSSED,
        )
        if (way >= least) continue
        least = way
        const side: Side = rail.upright ? (sign < 0 ? 'left' : 'right') : sign < 0 ? 'top' : 'bottom'
        best = { end: { kind: 'rail', rail, host: wire }, side, at }
      }
    }
  }
  return best
}

/** Pushes a junction off the step on which its line ends, should lanes have brought the pill too near, if that is free. */
export function keepOffStep({ lane, leg }: Junction, wires: readonly Wire[], { ground }: Terrain): void {
  const end = wires.at(-1)?.end
  if (end?.kind !== 'rail') return
  const step = end.rail.at
  const room = DIAMOND + (leg.upright ? HALF_PILL.y : HALF_PILL.x)
  if (Math.abs(lane.at - step) >= room) return
  // A premise that runs straight to the pill must still leave from its own card.
  const within = wires.reduce(
    (ports, { rails, start }) => (rails[0] === lane ? overlap(ports, windowOf(start)) : ports),
    anywhere,
  )
  const at = clamp(lane.at < step ? step - room : step + room, within)
  const pointAt = (along: number) => (lane.upright ? { x: at, y: along } : { x: along, y: at })
  const { x, y } = pointAt(leg.at)
  const isFree =
    ground.near(x - HALF_PILL.x, y - HALF_PILL.y, x + HALF_PILL.x, y + HALF_PILL.y).length === 0 &&
    wires.every(({ rails, start }) => {
      if (rails.at(-1) !== lane) return true
      const from = rails.at(-2)?.at ?? endAt(start)
      return ground.isFree(pointAt(from), pointAt(leg.at), 0)
    })
  if (isFree) lane.at = at
}
