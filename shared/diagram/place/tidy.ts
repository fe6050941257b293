import type { ClaimId } from '../../document/argumentMap.ts'
import type { Sprout } from './forest.ts'

/** A card's size seen from the layout: along the way from root to leaf, and across it. px. */
export interface Extent {
  readonly along: number
  readonly across: number
}

export interface TidyTree {
  /** Across, each card's first edge, from 0. */
  readonly across: ReadonlyMap<ClaimId, number>
  readonly acrossTotal: number
}

/** Room between siblings and between cards of different families, px across. */
const SIBLING_GAP = 30
const COUSIN_GAP = 38
/** Half the room that a line takes which passes a column on its way farther out. */
const PASSING = 4

/** What a subtree covers in each of its columns, outermost first, about the middle of its topmost card. */
interface Contour {
  readonly starts: number[]
  readonly ends: number[]
  startShift: number
  endShift: number
}

/**
 * A tree laid out tidily: subtrees as close as their contours allow, each parent on the middle of its
 * children. After van der Ploeg, “Drawing non-layered tidy trees in linear time” (2014), with columns.
 */
export function tidyTree(root: Sprout, extentOf: (claim: ClaimId) => Extent): TidyTree {
  const order = preorder(root)
  const contours = new Map<Sprout, Contour>()
  const offsets = new Map<Sprout, number>()
  for (const sprout of [...order].reverse()) {
    const contour = joined(sprout, contours, offsets)
    const half = extentOf(sprout.claim).across / 2
    extend(contour, half)
    const passed = sprout.parent === null ? 0 : sprout.column - sprout.parent.column - 1
    for (let column = 0; column < passed; column += 1) extend(contour, PASSING)
    contours.set(sprout, contour)
  }
  return placed(order, offsets, extentOf)
}

export function preorder(root: Sprout): Sprout[] {
  const order: Sprout[] = []
  const stack = [root]
  for (let sprout = stack.pop(); sprout !== undefined; sprout = stack.pop()) {
    order.push(sprout)
    for (const child of [...sprout.children].reverse()) stack.push(child)
  }
  return order
}

function extend(contour: Contour, half: number): void {
  contour.starts.push(-half - contour.startShift)
  contour.ends.push(half - contour.endShift)
}

/** The children's contours set side by side, about the middle between the first child and the last. */
function joined(sprout: Sprout, contours: Map<Sprout, Contour>, offsets: Map<Sprout, number>): Contour {
  let all: Contour | undefined
  let last = 0
  for (const child of sprout.children) {
    const next = contours.get(child)
    contours.delete(child)
    if (next === undefined) continue
    last = all === undefined ? 0 : distance(all, next)
    offsets.set(child, last)
    next.startShift += last
    next.endShift += last
    all = all === undefined ? next : beside(all, next)
  }
  if (all === undefined) return { starts: [], ends: [], startShift: 0, endShift: 0 }
  const middle = last / 2
  for (const child of sprout.children) offsets.set(child, (offsets.get(child) ?? 0) - middle)
  all.startShift -= middle
  all.endShift -= middle
  return all
}

function distance(before: Contour, after: Contour): number {
  let least = Number.NEGATIVE_INFINITY
  const shared = Math.min(before.ends.length, after.starts.length)
  for (let depth = 1; depth <= shared; depth += 1) {
    const end = (before.ends.at(-depth) ?? 0) + before.endShift
    const start = (after.starts.at(-depth) ?? 0) + after.startShift
    least = Math.max(least, end - start + (depth === 1 ? SIBLING_GAP : COUSIN_GAP))
  }
  return least
}

/** The longer contour is kept and the shorter one written into it, so that a whole tree costs its size. */
function beside(before: Contour, after: Contour): Contour {
  const shared = Math.min(before.ends.length, after.ends.length)
  if (before.ends.length >= after.ends.length) {
    for (let depth = 1; depth <= shared; depth += 1)
      before.ends[before.ends.length - depth] = (after.ends.at(-depth) ?? 0) + after.endShift - before.endShift
    return before
  }
  for (let depth = 1; depth <= shared; depth += 1)
    after.starts[after.starts.length - depth] = (before.starts.at(-depth) ?? 0) + before.startShift - after.startShift
  return after
}

function placed(
  order: readonly Sprout[],
  offsets: Map<Sprout, number>,
  extentOf: (claim: ClaimId) => Extent,
): TidyTree {
  const middles = new Map<Sprout, number>()
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const sprout of order) {
    const above = sprout.parent === null ? 0 : (middles.get(sprout.parent) ?? 0)
    const middle = above + (offsets.get(sprout) ?? 0)
    middles.set(sprout, middle)
    const half = extentOf(sprout.claim).across / 2
    first = Math.min(first, middle - half)
    last = Math.max(last, middle + half)
  }
  const across = new Map<ClaimId, number>()
  for (const [sprout, middle] of middles)
    across.set(sprout.claim, Math.round(middle - extentOf(sprout.claim).across / 2 - first))
  return { across, acrossTotal: Math.ceil(last - first) + 1 }
}
