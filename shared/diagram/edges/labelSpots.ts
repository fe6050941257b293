import type { Point } from '../../document/argumentMap.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import { distance, isOnLeg, towards } from './lines.ts'

/** A level or upright stretch of a line, from one end to the other. */
export type Leg = readonly [Point, Point]

/** A place for words: their middle, and the stretch of their own line that they cover there. */
export interface Spot {
  readonly middle: Point
  readonly over: Leg | null
}

/** Half the room that words take, px. */
export interface Extent {
  readonly width: number
  readonly height: number
}

/** From the middle of ⇄ to that of the words above or below it, and to the near end of those beside it, px. */
const FROM_BADGE = { drop: 17, aside: 13 }
/** Shifts of words above or below a badge, px. */
const SHIFTS = [0, -10, 10, -20, 20]
/** From a line to the near side of words beside it, px. */
const FROM_LINE = 4
/** So much of a stretch shows on both sides of words that cover it, px. */
const LINE_LEFT = 8
/** Where along a stretch, 0–1. */
const SHARES = [0.5, 0.35, 0.65, 0.2, 0.8]

export const legsOf = ({ routes }: RoutedEdge): readonly Leg[] =>
  routes.flatMap(({ points }) =>
    points.flatMap((point, index): Leg[] => {
      const before = points[index - 1]
      return before === undefined ? [] : [[before, point]]
    }),
  )

/** Places for words by an edge's badge, best first: below or above it, beside it, else on the stretch on which it lies. */
export function* spotsByBadge({ badge }: RoutedEdge, legs: readonly Leg[], half: Extent): Generator<Spot> {
  const by = (x: number, y: number, over: Leg | null = null): Spot => ({
    middle: { x: badge.x + x, y: badge.y + y },
    over,
  })
  const aside = FROM_BADGE.aside + half.width
  const leg = legs.find(([from, to]) => isOnLeg(badge, from, to)) ?? null
  if (leg !== null && isUpright(leg)) {
    yield* [by(aside, 0), by(-aside, 0)]
    yield* [by(0, FROM_BADGE.drop, leg), by(0, -FROM_BADGE.drop, leg)]
  } else {
    for (const drop of [FROM_BADGE.drop, -FROM_BADGE.drop]) for (const shift of SHIFTS) yield by(shift, drop)
    yield* [by(aside, 0, leg), by(-aside, 0, leg)]
  }
}

/**
 * Places for words anywhere along an edge, best first: on a level stretch, above or below one, beside an upright
 * one, on an upright one; the longest stretch first.
 */
export function* spotsAlong(legs: readonly Leg[], half: Extent): Generator<Spot> {
  const longestFirst = legs.toSorted((a, b) => distance(...b) - distance(...a))
  const level = longestFirst.filter((leg) => !isUpright(leg))
  const upright = longestFirst.filter(isUpright)
  const [across, down] = [half.width + FROM_LINE, half.height + FROM_LINE]
  for (const leg of level) if (distance(...leg) >= 2 * (half.width + LINE_LEFT)) yield* places(leg, 0, 0, leg)
  for (const leg of level) yield* [...places(leg, 0, -down), ...places(leg, 0, down)]
  for (const leg of upright) yield* [...places(leg, across, 0), ...places(leg, -across, 0)]
  for (const leg of upright) if (distance(...leg) >= 2 * (half.height + LINE_LEFT)) yield* places(leg, 0, 0, leg)
}

const isUpright = ([from, to]: Leg): boolean => from.x === to.x

function places([from, to]: Leg, right: number, down: number, over: Leg | null = null): readonly Spot[] {
  return SHARES.map((share) => {
    const { x, y } = towards(from, to, distance(from, to) * share)
    return { middle: { x: x + right, y: y + down }, over }
  })
}
