import { CLEARANCES, type Ground, type Range } from './ground.ts'
import { borderOf, type End, endAt, isUprightSide, type Rail, type Wire } from './rail.ts'

/** How far a port keeps from its card's corners, px. */
const CORNER = 12
/** Room for a head before the target's border, and for a badge before the premise's. px. */
const HEAD_ROOM = 18
const BADGE_ROOM = 30
/** Room between a card and the middle of a “both” pill, px. */
const PILL_ROOM = 35
/** Lines that end this near each other on one lane look like one line, px. */
export const TOUCH = 8

/** Where a lane turns off: how far along, and to which side (0: it ends there). */
export interface Turn {
  readonly along: number
  readonly way: number
}

/** A rail that looks for its lane. */
export interface Lane {
  readonly rail: Rail
  readonly index: number
  readonly wires: ReadonlySet<Wire>
  readonly span: Range
  readonly turns: readonly Turn[]
  readonly comfort: Range
  readonly tight: Range
  readonly ideal: number
  /** Where its wires go, seen across: what decides between lanes that could lie either way. */
  readonly pull: number
  /** Rails on which its wires end, and rails that it meets. */
  readonly endsOn: ReadonlySet<Rail>
  readonly meets: ReadonlySet<Rail>
}

const STEPS = [-1, 1] as const

interface Use {
  readonly wire: Wire
  readonly index: number
}

/** The level rails of these wires, or the upright ones, each with where it may lie. */
export function lanesOf(wires: readonly Wire[], ground: Ground, upright: boolean): Lane[] {
  const uses = new Map<Rail, Use[]>()
  const extents = new Map<Rail, Range>()
  for (const wire of wires) {
    wire.rails.forEach((rail, index) => {
      if (rail.upright !== upright) {
        const [a, b] = [beside({ wire, index }, -1), beside({ wire, index }, 1)]
        const { min, max } = extents.get(rail) ?? never
        extents.set(
          rail,
          min > max
            ? { min: Math.min(a, b), max: Math.max(a, b) }
            : { min: Math.min(a, b, min), max: Math.max(a, b, max) },
        )
        return
      }
      const known = uses.get(rail)
      if (known === undefined) uses.set(rail, [{ wire, index }])
      else known.push({ wire, index })
    })
  }
  return [...uses].map(([rail, known], index) => laneOf(rail, known, index, ground, extents))
}

/** Where a wire is before (-1) or after (+1) one of its rails: the next rail's place, or its end. */
function beside({ wire, index }: Use, step: -1 | 1): number {
  const next = wire.rails[index + step]
  return next === undefined ? endAt(step < 0 ? wire.start : wire.end) : next.at
}

const endOfUse = ({ wire, index }: Use, step: -1 | 1): End | null =>
  wire.rails[index + step] !== undefined ? null : step < 0 ? wire.start : wire.end

function laneOf(
  rail: Rail,
  uses: readonly Use[],
  index: number,
  ground: Ground,
  extents: ReadonlyMap<Rail, Range>,
): Lane {
  const turns: Turn[] = []
  const endsOn = new Set<Rail>()
  const meets = new Set<Rail>()
  // Of the span, and of that part of it which must be clear of cards.
  let [first, last, clearFirst, clearLast] = [Infinity, -Infinity, Infinity, -Infinity]
  let window = anywhere
  let comfort = anywhere
  let pulls = 0
  let pullSum = 0
  let hasPort = false
  for (const use of uses) {
    for (const step of STEPS) {
      const along = beside(use, step)
      const end = endOfUse(use, step)
      const reach = end === null ? TOUCH : 0
      first = Math.min(first, along)
      last = Math.max(last, along)
      clearFirst = Math.min(clearFirst, along - reach)
      clearLast = Math.max(clearLast, along + reach)
      if (end === null) {
        const next: Use = { wire: use.wire, index: use.index + step }
        const square = use.wire.rails[next.index]
        const far = beside(next, step)
        if (square !== undefined && !meets.has(square)) {
          meets.add(square)
          const { min, max } = extents.get(square) ?? never
          if (min < rail.at) turns.push({ along, way: -1 })
          if (max > rail.at) turns.push({ along, way: 1 })
        }
        pullSum += far
        pulls += 1
        const farEnd = endOfUse(next, step)
        if (farEnd !== null) comfort = overlap(comfort, besideEnd(farEnd, rail, roomBeside(rail, step)))
      } else {
        turns.push({ along, way: 0 })
        window = overlap(window, windowOf(end))
        if (end.kind === 'card') hasPort = true
        else endsOn.add(end.rail)
      }
    }
  }
  const rooms = ground
    .rooms(rail.upright, rail.at, { min: clearFirst, max: clearLast }, CLEARANCES)
    .map((room) => overlap(window, room))
  const [wide = never, middling = never, narrow = never] = rooms
  const held = { min: rail.at, max: rail.at }
  const tight = [wide, middling, narrow].find(isRange) ?? held
  const loose = isRange(wide) ? (isRange(middling) ? middling : wide) : tight
  const roomy = overlap(tight, comfort)
  const best = isRange(roomy) ? roomy : tight
  const isPinched = best.max - best.min < 160
  const ideal = hasPort ? clamp(rail.at, best) : isPinched ? (best.min + best.max) / 2 : clamp(rail.at, best)
  const pull = pulls === 0 ? ideal : pullSum / pulls
  const wires = new Set(uses.map(({ wire }) => wire))
  const span: Range = { min: first, max: last }
  return { rail, index, wires, span, turns, comfort: best, tight: loose, ideal: Math.round(ideal), pull, endsOn, meets }
}

/** Where a wire may leave or meet what it ends on. */
export function windowOf(end: End): Range {
  if (end.kind === 'card') {
    const { x, y, width, height } = end.box
    return isUprightSide(end.side)
      ? { min: x + CORNER, max: x + width - CORNER }
      : { min: y + CORNER, max: y + height - CORNER }
  }
  if (end.host === null) return anywhere
  const use = { wire: end.host, index: end.host.rails.indexOf(end.rail) }
  return legWindow(beside(use, -1), beside(use, 1), use.index === 0, endOfUse(use, 1) !== null)
}

/** The stretch of a leg where a diamond has room: not under the badge at its start nor the head at its end. */
export function legWindow(from: number, to: number, hasBadge: boolean, hasHead: boolean): Range {
  const sign = Math.sign(to - from)
  const a = from + sign * (hasBadge ? BADGE_ROOM : CORNER)
  const b = to - sign * (hasHead ? HEAD_ROOM : CORNER)
  const middle = Math.round((from + to) / 2)
  if ((b - a) * sign < 0) return { min: middle, max: middle }
  return { min: Math.ceil(Math.min(a, b)), max: Math.floor(Math.max(a, b)) }
}

const roomBeside = (rail: Rail, step: -1 | 1): number => (rail.hasPill ? PILL_ROOM : step < 0 ? BADGE_ROOM : HEAD_ROOM)

/** Brings a wire that ends on a step back onto the attacked leg, should that have moved from under it. */
export function reattach({ rails, end }: Wire): void {
  const last = rails.at(-1)
  if (last !== undefined && end.kind === 'rail' && end.host !== null) last.at = clamp(last.at, reachOf(end))
}

/** Whether a wire lies at both ends on what it begins and ends on. */
export function isAttached({ start, rails, end }: Wire): boolean {
  const [first, last] = [rails[0], rails.at(-1)]
  return (
    first !== undefined && last !== undefined && isWithin(first.at, reachOf(start)) && isWithin(last.at, reachOf(end))
  )
}

/** How far along what a wire begins or ends on goes. */
function reachOf(end: End): Range {
  if (end.kind === 'card') {
    const { x, y, width, height } = end.box
    return isUprightSide(end.side) ? { min: x, max: x + width } : { min: y, max: y + height }
  }
  if (end.host === null) return anywhere
  const use = { wire: end.host, index: end.host.rails.indexOf(end.rail) }
  const [a, b] = [beside(use, -1), beside(use, 1)]
  return { min: Math.min(a, b), max: Math.max(a, b) }
}

/** Where a rail keeps `room` from the end that its wire's next rail runs to; only a pill from a step. */
function besideEnd(end: End, { at, hasPill }: Rail, room: number): Range {
  if (end.kind === 'rail') {
    if (end.host === null || hasPill !== true) return anywhere
    return at < end.rail.at ? { min: -Infinity, max: end.rail.at - room } : { min: end.rail.at + room, max: Infinity }
  }
  const border = borderOf(end.box, end.side)
  const isBefore = end.side === 'left' || end.side === 'top'
  return isBefore ? { min: -Infinity, max: border - room } : { min: border + room, max: Infinity }
}

export const anywhere: Range = { min: -Infinity, max: Infinity }
const never: Range = { min: 1, max: 0 }
const isWithin = (value: number, { min, max }: Range) => value >= min && value <= max
const isRange = ({ min, max }: Range) => min <= max
export const overlap = (a: Range, b: Range): Range => ({ min: Math.max(a.min, b.min), max: Math.min(a.max, b.max) })
export const clamp = (value: number, { min, max }: Range): number => Math.min(max, Math.max(min, value))
