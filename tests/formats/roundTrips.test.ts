import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { brokenInvariants } from '../../shared/document/invariants.ts'
import { makeMap } from '../../shared/document/make.ts'
import { RejoinderError } from '../../shared/errors.ts'
import type { Holds } from '../../shared/formats/holds.ts'
import { formatOfContent, formats } from '../../shared/formats/registry.ts'
import { isMapFormat, writeMap } from '../../shared/formats/writing/writeMap.ts'
import { anyMap } from '../support/anyMap.ts'
import { heldOf } from '../support/heldOf.ts'
import { sample } from '../support/sample.ts'
import { soberMap } from '../support/soberMap.ts'

const bothWays = formats.filter(isMapFormat).filter(({ read }) => read !== null)
const read = formats.filter((format) => format.read !== null && !format.isPicture)
const text = new TextEncoder()

/** Claims of which each rebuts the one before. */
const chain = makeMap({
  claims: Array.from({ length: 2_000 }, (_, at) => ({ id: `c${at}`, text: `Claim number ${at}` })),
  relations: Array.from({ length: 1_999 }, (_, at) => ({
    id: `r${at}`,
    kind: 'rebut',
    from: [`c${at + 1}`],
    to: `c${at}`,
  })),
})

/** Expects of a map all that the format holds of the other; where steps come back as claims' relations, more may be there. */
function expectHeld(back: ArgumentMap | undefined, map: ArgumentMap, holds: Holds): void {
  const [found, expected] = [back && heldOf(back, holds), heldOf(map, holds)]
  if (holds.undercuts === 'whole' && holds.warrants === 'whole') expect(found).toEqual(expected)
  else expect(found).toEqual(expect.arrayContaining([...expected]))
  expect(back?.claims.length).toBe(map.claims.length)
}

describe.each(bothWays)('$name', (format) => {
  const roundTrip = async (map: typeof sample) => {
    const { bytes } = await writeMap(map, format)
    return { bytes, ...(await format.read?.(bytes)) }
  }

  test('gives back all that it says it holds, for any map', async () => {
    await fc.assert(
      fc.asyncProperty(anyMap, async (any) => {
        const map = soberMap(any)
        fc.pre(map.claims.length > 0)
        const back = await roundTrip(map)
        expect(back.map && brokenInvariants(back.map)).toEqual([])
        expectHeld(back.map, map, format.holds ?? {})
        expect(back.losses?.filter(({ kind }) => kind === 'dropped')).toEqual([])
      }),
    )
  })

  test('gives back the sample, and is known by its content', async () => {
    const { bytes, map } = await roundTrip(sample)
    expectHeld(map, sample, format.holds ?? {})
    expect(formatOfContent(bytes)?.id).toBe(format.id)
  })

  test('gives back a chain of two thousand claims', async () => {
    const back = await roundTrip(chain)
    expectHeld(back.map, chain, format.holds ?? {})
  })

  test('writes any text without a fault', async () => {
    await fc.assert(fc.asyncProperty(anyMap, async (map) => void (await writeMap(map, format))))
  })
})

describe.each(read)('what is no $name any more', (format) => {
  const refusedOrRead = async (bytes: Uint8Array) => {
    try {
      const back = await format.read?.(bytes)
      expect(back && brokenInvariants(back.map)).toEqual([])
    } catch (error) {
      if (!(error instanceof RejoinderError)) throw error
      expect(error.message).toMatch(/^[^\n]{10,300}$/)
    }
  }

  test('is refused in one sentence, or read as what it still is: rubbish', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          fc.string().map((words) => text.encode(words)),
          fc.json().map((words) => text.encode(words)),
        ),
        refusedOrRead,
      ),
    )
  })

  if (isMapFormat(format))
    test('is refused in one sentence, or read as what it still is: a file that breaks off, or is scrambled', async () => {
      const { bytes } = await writeMap(sample, format)
      await fc.assert(
        fc.asyncProperty(
          fc.nat(bytes.length),
          fc.array(fc.tuple(fc.nat(bytes.length), fc.nat(255)), { maxLength: 4 }),
          async (end, changes) => {
            const scrambled = bytes.slice(0, changes.length === 0 ? end : bytes.length)
            for (const [place, byte] of changes) scrambled[place] = byte
            await refusedOrRead(scrambled)
          },
        ),
        { numRuns: 50 },
      )
    })
})

test.each(formats.filter(isMapFormat).filter(({ read }) => read === null))(
  '$name takes a chain of two thousand claims',
  async (format) => {
    const { bytes } = await writeMap(chain, format)
    expect(bytes.length).toBeGreaterThan(10_000)
  },
)
