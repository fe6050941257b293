import { type Course, disorderOf } from './disorder.ts'

/** What disorder costs, as a share of the type's size. */
const CROSSING = 0.03
const PASS = 0.006
const JOG = 0.003
const STRAY = 0.015

/** By how much smaller type one would rather have than trees in such disorder, as a share. */
export function messOfTrees(trees: readonly Course[]): number {
  let sum = 0
  for (const tree of trees) {
    const { crossings, passes, jogs, strays } = disorderOf(tree)
    sum += CROSSING * crossings + PASS * passes + JOG * jogs + STRAY * strays
  }
  return sum
}
