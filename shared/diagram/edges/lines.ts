import type { Point } from '../../document/argumentMap.ts'
import type { PathCommand } from '../scene.ts'

const CORNER_RADIUS = 8

/** The polyline with round corners, of 8 px where its legs are long enough. */
export function roundedPath(points: readonly Point[]): readonly PathCommand[] {
  return points.flatMap((point, index): readonly PathCommand[] => {
    const before = points[index - 1]
    const after = points[index + 1]
    if (before === undefined) return [['M', point.x, point.y]]
    if (after === undefined) return [['L', point.x, point.y]]
    const radius = Math.min(CORNER_RADIUS, distance(before, point) / 2, distance(point, after) / 2)
    const from = towards(point, before, radius)
    const to = towards(point, after, radius)
    return [
      ['L', from.x, from.y],
      ['Q', point.x, point.y, to.x, to.y],
    ]
  })
}

/** The length of a level or upright leg, px. */
export const distance = (a: Point, b: Point): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y)

/** The point `length` px from `from` on the level or upright line to `to`. */
export function towards(from: Point, to: Point, length: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * length, y: from.y + Math.sign(to.y - from.y) * length }
}

/** The polyline without the last `length` px of its last leg, which keeps at least 1. */
export function shortened(points: readonly Point[], length: number): readonly Point[] {
  const last = points.at(-1)
  const before = points.at(-2)
  if (last === undefined || before === undefined) return points
  return [...points.slice(0, -1), towards(last, before, Math.min(length, Math.max(0, distance(last, before) - 1)))]
}

/** The polyline cut in two at a point that lies on it; the second is empty when it doesn't. */
export function splitAt(points: readonly Point[], at: Point): readonly [readonly Point[], readonly Point[]] {
  for (let leg = 1; leg < points.length; leg += 1) {
    const from = points[leg - 1]
    const to = points[leg]
    if (from !== undefined && to !== undefined && isOnLeg(at, from, to))
      return [
        [...points.slice(0, leg), at],
        [at, ...points.slice(leg)],
      ]
  }
  return [points, []]
}

export function isOnLeg(at: Point, from: Point, to: Point): boolean {
  const level = from.y === to.y && at.y === from.y && between(at.x, from.x, to.x)
  return level || (from.x === to.x && at.x === from.x && between(at.y, from.y, to.y))
}

const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b)

/**
 * The polyline up to a little past where it runs into a line that is drawn already: what several
 * relations share is drawn once, or dashes would fill each other's gaps.
 */
export function upToTrunk(points: readonly Point[], drawn: readonly (readonly Point[])[]): readonly Point[] {
  for (let leg = 1; leg < points.length; leg += 1) {
    const from = points[leg - 1]
    const to = points[leg]
    if (from === undefined || to === undefined) continue
    const meeting = firstShared(from, to, drawn)
    if (meeting === undefined) continue
    if (leg === 1 && distance(from, meeting) === 0) return points.slice(0, 1)
    // On past the trunk's own round corner, or, where this line turns into it, past its own.
    const past = distance(from, meeting) > 0 ? CORNER_RADIUS : 2 * CORNER_RADIUS
    return [...points.slice(0, leg), towards(meeting, to, Math.min(past, distance(meeting, to)))]
  }
  return points
}

function firstShared(from: Point, to: Point, drawn: readonly (readonly Point[])[]): Point | undefined {
  let nearest: Point | undefined
  for (const line of drawn) {
    for (let leg = 1; leg < line.length; leg += 1) {
      const a = line[leg - 1]
      const b = line[leg]
      if (a === undefined || b === undefined) continue
      const meeting = sharedFrom(from, to, a, b)
      if (meeting && (!nearest || distance(from, meeting) < distance(from, nearest))) nearest = meeting
    }
  }
  return nearest
}

/** Where two legs on one line begin to run together, seen from `from`. */
function sharedFrom(from: Point, to: Point, a: Point, b: Point): Point | undefined {
  const level = from.y === to.y && a.y === b.y && a.y === from.y
  const upright = from.x === to.x && a.x === b.x && a.x === from.x
  if (!level && !upright) return undefined
  const along = (point: Point) => (level ? point.x : point.y)
  const sign = Math.sign(along(to) - along(from)) || 1
  const start = Math.max(along(from) * sign, Math.min(along(a) * sign, along(b) * sign))
  const end = Math.min(along(to) * sign, Math.max(along(a) * sign, along(b) * sign))
  if (end <= start) return undefined
  return level ? { x: start * sign, y: from.y } : { x: from.x, y: start * sign }
}
