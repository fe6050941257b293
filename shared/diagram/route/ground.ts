import type { Point } from '../../document/argumentMap.ts'
import { BoxIndex } from '../boxIndex.ts'
import type { Box } from '../scene.ts'

/** A range of positions, px. */
export interface Range {
  readonly min: number
  readonly max: number
}

/** How far a line keeps from a card that is not its own: when there is room, and at least. px. */
export const CLEARANCES = [14, 8, 3] as const
/** How far aside of a line cards matter to it, px. */
const SIGHT = 240

/** Cards so near each other leave room for lines only between them, px. */
const NARROW = 28
/** Less than this between two cards is no way, px. */
const CLOSED = 6

/** A card as a line along one axis sees it, px. */
export interface Profile {
  /** Where it begins and ends along the line, and across it. */
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  /** Where lines run that pass before it and beyond it, square to the line. */
  readonly before: number
  readonly beyond: number
}

/** A card on the ground, as lines to the side and lines up and down see it. */
export interface Card extends Box {
  readonly level: Profile
  readonly upright: Profile
}

/** How far aside of a stretch of a level or upright line cards belong to it, and how long one is, px. */
const ASIDE = 150
export const STRETCH = 768

/** The cards beside each stretch of a line that was looked at. */
type Line = Map<number, readonly Card[]>

/** What stands on the ground between which lines run. */
export class Ground {
  readonly #cards: BoxIndex<Card>
  readonly #lines = { level: new Map<number, Line>(), upright: new Map<number, Line>() }
  /** What was asked for `rooms` before: lanes are settled several times, and most lie still. */
  readonly #gaps = new Map<string, Gap>()

  constructor(cards: Iterable<Box>) {
    const boxes = new BoxIndex(cards)
    this.#cards = new BoxIndex(Array.from(cards, (box) => cardOf(box, boxes)))
  }

  /** The cards beside the stretch of that number of a line; number 0 begins at 0. */
  beside(upright: boolean, across: number, number: number): readonly Card[] {
    const lines = upright ? this.#lines.upright : this.#lines.level
    const line: Line = lines.get(across) ?? new Map()
    if (line.size === 0) lines.set(across, line)
    const known = line.get(number)
    if (known !== undefined) return known
    const cards = beside(this.#cards, upright, across, number)
    line.set(number, cards)
    return cards
  }

  near(left: number, top: number, right: number, bottom: number): readonly Card[] {
    return this.#cards.within(left, top, right, bottom)
  }

  /** Whether a level or upright line keeps this far from every card; its ends may touch one. */
  isFree(from: Point, to: Point, clearance: number): boolean {
    const upright = from.x === to.x
    const aside = upright ? { x: clearance, y: 0 } : { x: 0, y: clearance }
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
    return this.near(left - aside.x, top - aside.y, right + aside.x, bottom + aside.y).length === 0
  }

  /** Whether a route runs through no card. */
  isFreeAlong(points: readonly Point[]): boolean {
    return points.every((point, index) => this.isFree(points[index - 1] ?? point, point, 0))
  }

  /**
   * Where a line along `span` may be pushed to from `at` without meeting a card: up to each of these clearances
   * from the nearest.
   */
  rooms(upright: boolean, at: number, span: Range, clearances: readonly number[]): readonly Range[] {
    const { before, beyond } = this.#gap(upright, at, span)
    if (before > at) return clearances.map(() => ({ min: at, max: at }))
    return clearances.map((clearance) => ({
      min: Math.max(at - SIGHT, before + clearance),
      max: Math.min(at + SIGHT, beyond - clearance),
    }))
  }

  #gap(upright: boolean, at: number, { min, max }: Range): Gap {
    const name = `${upright} ${at} ${min} ${max}`
    const known = this.#gaps.get(name)
    if (known !== undefined) return known
    const [left, right] = [at - SIGHT, at + SIGHT]
    const near = upright ? this.near(left, min, right, max) : this.near(min, left, max, right)
    const gap = gapBetween(near, upright, at)
    this.#gaps.set(name, gap)
    return gap
  }
}

/** Where the cards on either side of a line end and begin, px; `before` lies beyond the line if one is on it. */
interface Gap {
  readonly before: number
  readonly beyond: number
}

function gapBetween(cards: readonly Card[], upright: boolean, at: number): Gap {
  let before = -Infinity
  let beyond = Infinity
  for (const { level, upright: aside } of cards) {
    const { first, last } = upright ? aside : level
    if (last <= at) before = Math.max(before, last)
    else if (first >= at) beyond = Math.min(beyond, first)
    else return { before: Infinity, beyond }
  }
  return { before, beyond }
}

function beside(cards: BoxIndex<Card>, upright: boolean, across: number, number: number): readonly Card[] {
  const [from, to] = [number * STRETCH, (number + 1) * STRETCH]
  return upright
    ? cards.within(across - ASIDE, from, across + ASIDE, to)
    : cards.within(from, across - ASIDE, to, across + ASIDE)
}

function cardOf(box: Box, boxes: BoxIndex<Box>): Card {
  const { x, y, width, height } = box
  const [right, bottom] = [x + width, y + height]
  const left = boxes.within(x - NARROW, y, x, bottom).map((other) => x - other.x - other.width)
  const above = boxes.within(x, y - NARROW, right, y).map((other) => y - other.y - other.height)
  const aside = boxes.within(right, y, right + NARROW, bottom).map((other) => other.x - right)
  const below = boxes.within(x, bottom, right, bottom + NARROW).map((other) => other.y - bottom)
  const level = {
    start: x,
    end: right,
    before: x - Math.ceil(passage(left)),
    beyond: right + Math.floor(passage(aside)),
  }
  const upright = {
    start: y,
    end: bottom,
    before: y - Math.ceil(passage(above)),
    beyond: bottom + Math.floor(passage(below)),
  }
  return {
    ...box,
    level: { ...level, first: y, last: bottom },
    upright: { ...upright, first: x, last: right },
  }
}

/** How far from a card lines pass it: as usual, or, where others stand near, in the middle between them. */
const passage = (gaps: readonly number[]): number =>
  Math.min(CLEARANCES[0], ...gaps.filter((gap) => gap >= CLOSED).map((gap) => gap / 2))
