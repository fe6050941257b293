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

/** A piece of a level or upright line, and the cards beside it. */
export interface Stretch {
  readonly cards: readonly Card[]
  notedIn: GroundLooks | null
}

/** How far aside of a stretch cards belong to it, and how long one is, px. */
const ASIDE = 150
export const STRETCH = 768

/** Stretches that a search looked at, three numbers each: 1 for an upright one, where its line lies, which it is. */
export type GroundLooks = number[]

type Line = Map<number, Stretch>

/** What stands on the ground between which lines run. */
export class Ground {
  readonly #cards: BoxIndex<Card>
  readonly #lines = { level: new Map<number, Line>(), upright: new Map<number, Line>() }
  /** What was asked for `rooms` before: lanes are settled several times, and most lie still. */
  readonly #gaps = new Map<string, Gap>()
  #looks: GroundLooks | null = null
  /** That of the last routing, and the cards that stand only there or only here. */
  #before: { readonly ground: Ground; readonly changed: BoxIndex<Card> } | null = null
  readonly #all: readonly Card[]

  /** @param before that of the last routing: a stretch beside which nothing has changed is the same object. */
  constructor(cards: Iterable<Box>, before: Ground | null = null) {
    const boxes = new BoxIndex(cards)
    const all = Array.from(cards, (box) => {
      const card = cardOf(box, boxes)
      return before?.near(box.x, box.y, box.x + 1, box.y + 1).find((other) => isSame(card, other)) ?? card
    })
    this.#all = all
    this.#cards = new BoxIndex(all)
    if (before !== null) this.#compareTo(before)
  }

  #compareTo(ground: Ground): void {
    const [now, then] = [new Set(this.#all), new Set(ground.#all)]
    const kept = this.#all.filter((card) => then.has(card))
    // In another order the same cards may lead to other ways.
    const known = ground.#all.filter((card) => now.has(card))
    if (known.length !== kept.length || known.some((card, index) => card !== kept[index])) return
    const changed = [...this.#all.filter((card) => !then.has(card)), ...ground.#all.filter((card) => !now.has(card))]
    this.#before = { ground, changed: new BoxIndex(changed) }
  }

  /** The stretch of that number of a line; number 0 begins at 0. */
  stretch(upright: boolean, across: number, number: number): Stretch {
    const stretch = this.#stretchOf(upright, across, number)
    const looks = this.#looks
    if (looks !== null && stretch.notedIn !== looks) {
      stretch.notedIn = looks
      looks.push(upright ? 1 : 0, across, number)
    }
    return stretch
  }

  #stretchOf(upright: boolean, across: number, number: number): Stretch {
    const lines = upright ? this.#lines.upright : this.#lines.level
    const line: Line = lines.get(across) ?? new Map()
    if (line.size === 0) lines.set(across, line)
    const known = line.get(number)
    if (known !== undefined) return known
    const stretch = this.#stretchBefore(upright, across, number) ?? {
      cards: beside(this.#cards, upright, across, number),
      notedIn: null,
    }
    line.set(number, stretch)
    return stretch
  }

  #stretchBefore(upright: boolean, across: number, number: number): Stretch | undefined {
    if (this.#before === null) return undefined
    const { ground, changed } = this.#before
    const known = (upright ? ground.#lines.upright : ground.#lines.level).get(across)?.get(number)
    return known !== undefined && beside(changed, upright, across, number).length === 0 ? known : undefined
  }

  /** From now on notes which stretches are looked at, until it is given null. */
  noteIn(looks: GroundLooks | null): void {
    this.#looks = looks
  }

  /** Whether the same cards stand beside these stretches as in the last routing. */
  isAsBefore(looks: GroundLooks): boolean {
    for (let look = 0; look < looks.length; look += 3) {
      const [upright, across = 0, number = 0] = [looks[look] === 1, looks[look + 1], looks[look + 2]]
      const before = this.#stretchBefore(upright, across, number)
      if (before === undefined || this.#stretchOf(upright, across, number) !== before) return false
    }
    return true
  }

  /** Lets go of the last routing. */
  forget(): void {
    this.#before = null
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
    const near = (cards: BoxIndex<Card>) =>
      upright ? cards.within(left, min, right, max) : cards.within(min, left, max, right)
    const last = this.#before
    const kept = last === null ? undefined : last.ground.#gaps.get(name)
    const gap =
      last !== null && kept !== undefined && near(last.changed).length === 0
        ? kept
        : gapBetween(near(this.#cards), upright, at)
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

const isSame = (a: Card, b: Card): boolean => isAlike(a.level, b.level) && isAlike(a.upright, b.upright)
const isAlike = (a: Profile, b: Profile): boolean =>
  a.start === b.start && a.end === b.end && a.before === b.before && a.beyond === b.beyond

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
