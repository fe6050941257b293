import { BoxIndex } from '../../shared/diagram/boxIndex.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import type { Point } from '../../shared/document/argumentMap.ts'

/** A line as it is drawn. */
export interface DrawnLine {
  /** Lines of one edge, as those of linked premises, don't count against each other. */
  readonly edge: string
  /** Lines that may share a trunk have the same name; where they do, they count as one. */
  readonly trunk: string
  readonly points: readonly Point[]
}

export interface LineScore {
  /** Places where two lines cross; lines of a shared trunk count as one. */
  readonly crossings: number
  /** The same with each line counted for itself, as if it had the trunk to itself. */
  readonly singleCrossings: number
  /** Pairs of level or upright legs of unrelated edges that run on top of each other, over 1 px. */
  readonly overlaps: number
  /** How often a line runs through a card. */
  readonly throughCards: number
  /** How far the lines turn in all, in right angles: for orthogonal ones the number of their bends. */
  readonly turns: number
  /** px in all, each line for itself. */
  readonly length: number
}

interface Leg extends Box {
  readonly line: DrawnLine
  readonly index: number
  readonly from: Point
  readonly to: Point
}

/** By how much a line must enter a card to run through it, px: ends are rounded. */
const INSIDE = 0.5

/** How readable lines are between these cards, whatever their shape: curves come as polylines of short legs. */
export function scoreLines(lines: readonly DrawnLine[], boxes: Iterable<Box>): LineScore {
  const legs = lines.flatMap(legsOf).map((leg, index) => ({ ...leg, index }))
  const index = new BoxIndex<Leg>(legs)
  const crossed = new Set<string>()
  let singleCrossings = 0
  let overlaps = 0
  for (const a of legs) {
    for (const b of index.within(a.x - 1, a.y - 1, a.x + a.width + 1, a.y + a.height + 1)) {
      if (b.index <= a.index || a.line.edge === b.line.edge) continue
      const point = crossing(a, b)
      if (point !== null) {
        singleCrossings += 1
        crossed.add(`${[a.line.trunk, b.line.trunk].sort().join(' ')} ${Math.round(point.x)} ${Math.round(point.y)}`)
      }
      if (a.line.trunk !== b.line.trunk && overlap(a, b) > 1) overlaps += 1
    }
  }
  const through = new Set<string>()
  for (const [card, box] of [...boxes].entries()) {
    for (const leg of index.within(box.x, box.y, box.x + box.width, box.y + box.height))
      if (runsThrough(leg, box)) through.add(`${card} ${leg.line.edge}`)
  }
  return {
    crossings: crossed.size,
    singleCrossings,
    overlaps,
    throughCards: through.size,
    turns: lines.reduce((sum, { points }) => sum + turnsOf(points), 0),
    length: legs.reduce((sum, { from, to }) => sum + Math.hypot(to.x - from.x, to.y - from.y), 0),
  }
}

/** Whether the line from one point to the other enters the box. */
export function runsThrough({ from, to }: { readonly from: Point; readonly to: Point }, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enters, leaves] = [0, 1]
  // The share of the way on which it lies within each side: Liang and Barsky, “A new concept and method for line clipping”, 1984.
  for (const [by, room] of [
    [-dx, from.x - box.x - INSIDE],
    [dx, box.x + box.width - INSIDE - from.x],
    [-dy, from.y - box.y - INSIDE],
    [dy, box.y + box.height - INSIDE - from.y],
  ] as const) {
    if (by === 0 && room <= 0) return false
    if (by < 0) enters = Math.max(enters, room / by)
    if (by > 0) leaves = Math.min(leaves, room / by)
  }
  return enters < leaves
}

const legsOf = (line: DrawnLine): Omit<Leg, 'index'>[] =>
  line.points.slice(1).map((to, index) => {
    const from = line.points[index] ?? to
    const [x, y] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
    return { line, from, to, x, y, width: Math.abs(to.x - from.x), height: Math.abs(to.y - from.y) }
  })

/** Where one leg passes through the other, the ends of both left out. */
function crossing(a: Leg, b: Leg): Point | null {
  const [ax, ay, bx, by] = [a.to.x - a.from.x, a.to.y - a.from.y, b.to.x - b.from.x, b.to.y - b.from.y]
  const area = ax * by - ay * bx
  if (area === 0) return null
  const [cx, cy] = [b.from.x - a.from.x, b.from.y - a.from.y]
  const alongA = (cx * by - cy * bx) / area
  const alongB = (cx * ay - cy * ax) / area
  if (alongA <= 0 || alongA >= 1 || alongB <= 0 || alongB >= 1) return null
  return { x: a.from.x + alongA * ax, y: a.from.y + alongA * ay }
}

/** How far two legs on one level or upright line run together, px. */
function overlap(a: Leg, b: Leg): number {
  if (a.width === 0 && b.width === 0 && a.x === b.x)
    return Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (a.height === 0 && b.height === 0 && a.y === b.y)
    return Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  return 0
}

function turnsOf(points: readonly Point[]): number {
  let turns = 0
  points.forEach((here, index) => {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (before === undefined || after === undefined) return
    const [ax, ay, bx, by] = [here.x - before.x, here.y - before.y, after.x - here.x, after.y - here.y]
    turns += Math.abs(Math.atan2(ax * by - ay * bx, ax * bx + ay * by)) / (Math.PI / 2)
  })
  return turns
}
