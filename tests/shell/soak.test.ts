import { expect, test } from 'vitest'
import { shellBed } from './bed.ts'
import { soak } from './soak.ts'

/** `npm run bench:soak` runs many more. */
const ROUNDS = Number(process.env.SOAK_ROUNDS ?? 2)
/** Longest time for a round, ms. */
const A_ROUND = 60_000

const bed = shellBed('built window')

test(
  `${ROUNDS} rounds of editing, saving and killing lose nothing older than two seconds`,
  async () => {
    let done = 0
    await soak(bed, ROUNDS, Math.random, (round) => {
      done = round
      if (process.env.SOAK_ROUNDS !== undefined) process.stdout.write(`\r${round} of ${ROUNDS} rounds`)
    })
    expect(done).toBe(ROUNDS)
  },
  ROUNDS * A_ROUND,
)
