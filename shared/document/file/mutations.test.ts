import { expect, test } from 'vitest'
import { fateOf } from '../../../tests/support/fateOf.ts'
import { everyField } from '../../../tests/support/hostileValues.ts'
import { mutated } from '../../../tests/support/mutated.ts'

const MUTATIONS = 10_000

/** Seeds of files that once did harm; each stays here, so that it is tried for ever. */
const PINNED: readonly number[] = [991_508_847]

/** Each run tries other files; `SEED=…` tries those of an earlier one again. */
const first = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
const seeds = [...PINNED, ...Array.from({ length: MUTATIONS }, (_, index) => first + index)]

test(`${MUTATIONS} files with faults by chance, from seed ${first}, are refused or repaired`, () => {
  const fates = { refused: 0, repaired: 0, fine: 0 }
  for (const seed of seeds) {
    try {
      const fate = fateOf(mutated(everyField, seed))
      fates[fate.refused !== null ? 'refused' : fate.problems.length > 0 ? 'repaired' : 'fine'] += 1
    } catch (error) {
      throw new Error(`The file of seed ${seed} does harm: pin it.`, { cause: error })
    }
  }
  // The faults are neither so coarse that all files are refused, nor so fine that nothing happens.
  for (const count of Object.values(fates)) expect(count).toBeGreaterThan(MUTATIONS / 50)
})
