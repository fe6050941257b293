import type { Standing } from '../place/columns.ts'
import type { Sprout } from '../place/forest.ts'

/** The way of a line before it is routed: the cards and channels that it passes, from the inner end outwards. */
export interface Run {
  readonly near: Sprout
  readonly far: Sprout
  readonly way: readonly Standing[]
}

/** The lines of a tree, and what stands in its columns. */
export interface Course {
  readonly runs: readonly Run[]
  readonly columns: readonly (readonly Standing[])[]
}

/** What makes the lines of a tree hard to follow. */
export interface Disorder {
  /** About how often lines will cross. */
  readonly crossings: number
  /** How often a line passes a column. */
  readonly passes: number
  /** How often a line is not level. */
  readonly jogs: number
  /** How many columns the replies to a root stand too far out: they are the map's first answer, and one column. */
  readonly strays: number
}

/** How far a line keeps from a card's corners, px. */
const CORNER = 12
/** How much it counts, in crossings, that supports and rebuttals take turns: then their trunks cross. */
const ALTERNATION = 0.5
/** How much a line counts, in crossings, that runs round cards of its own column. */
const BRACKET = 1
/** With more lines in a gutter than these, crossings are not counted. */
const MOST = 300

/** Part of a run: in the gutter beyond a column, from this height to that, px. */
interface Leg {
  readonly run: Run
  readonly left: Standing
  readonly right: Standing
}

/** About how tangled the lines of a tree will be. */
export function disorderOf({ runs, columns }: Course): Disorder {
  const gutters: Leg[][] = []
  const brackets: Run[] = []
  let [crossings, passes, jogs, strays] = [0, 0, 0, 0]
  for (const run of runs) {
    const { near, far, way } = run
    if (near.column === far.column) brackets.push(run)
    passes += Math.max(0, way.length - 2)
    if (near.parent === null && far.parent === near) strays += far.column - near.column - 1
    way.forEach((right, index) => {
      const left = way[index - 1]
      if (left === undefined || near.column === far.column) return
      const gutter = near.column + index - 1
      while (gutters.length <= gutter) gutters.push([])
      gutters[gutter]?.push({ run, left, right })
      if (!areLevel(left, right)) jogs += 1
    })
  }
  for (const legs of gutters) if (legs.length <= MOST) crossings += crossingsAmong(legs)
  for (const run of brackets)
    crossings += roundCards(run, columns[run.near.column] ?? [], gutters[run.near.column] ?? [])
  for (const parent of new Set(runs.map(({ near }) => near))) crossings += ALTERNATION * alternationsOf(parent)
  return { crossings, passes, jogs, strays }
}

function areLevel(a: Standing, b: Standing): boolean {
  const reach = ({ size }: Standing) => Math.max(0, size / 2 - CORNER)
  return Math.abs(a.middle - b.middle) <= reach(a) + reach(b)
}

function crossingsAmong(legs: readonly Leg[]): number {
  let crossings = 0
  legs.forEach((a, index) => {
    for (let other = index + 1; other < legs.length; other += 1) {
      const b = legs[other]
      if (b === undefined || a.left === b.left || a.right === b.right) continue
      if ((a.left.middle - b.left.middle) * (a.right.middle - b.right.middle) < 0) crossings += 1
    }
  })
  return crossings
}

/** What a line between two cards of a column costs that runs beside what stands between them, and crosses its lines. */
function roundCards({ way }: Run, column: readonly Standing[], legs: readonly Leg[]): number {
  const [a, b] = way.map((standing) => column.indexOf(standing))
  if (a === undefined || b === undefined || Math.abs(a - b) < 2) return 0
  const between = new Set(column.slice(Math.min(a, b) + 1, Math.max(a, b)))
  return BRACKET + legs.filter(({ left }) => between.has(left)).length
}

function alternationsOf({ claim, column, children }: Sprout): number {
  let turns = 0
  let before: string | undefined
  for (const { relation, column: own } of children) {
    if (relation === null || relation.to !== claim || own === column) continue
    if (before !== undefined && before !== relation.kind) turns += 1
    before = relation.kind
  }
  return turns
}
