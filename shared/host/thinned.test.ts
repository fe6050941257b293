import { expect, test } from 'vitest'
import { superfluous } from './thinned.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const NOW = 400 * DAY
const PLENTY = 1e9

const at = (...ages: readonly number[]) => ages.map((age) => ({ savedAt: NOW - age, size: 10 }))
const staying = (ages: readonly number[], room = PLENTY) => {
  const versions = at(...ages)
  const gone = new Set(superfluous(versions, NOW, room))
  return versions.filter((version) => !gone.has(version)).map(({ savedAt }) => NOW - savedAt)
}

test('all of the last hour stay', () => {
  const ages = Array.from({ length: 50 }, (_, index) => index * MINUTE)
  expect(staying(ages)).toEqual(ages)
})

test('the older they are, the fewer stay', () => {
  const ages = Array.from({ length: 24 * 20 * 100 }, (_, index) => index * 3 * MINUTE)
  const stay = staying(ages)
  const between = (from: number, to: number) => stay.filter((age) => age >= from && age < to).length
  expect(between(0, 60 * MINUTE)).toBe(20)
  expect(between(DAY, 2 * DAY)).toBe(24)
  expect(between(10 * DAY, 20 * DAY)).toBe(10)
  expect(between(61 * DAY, 100 * DAY)).toBeLessThan(8)
})

test('all together take no more than there is room for; the newest stays in any case', () => {
  expect(staying([0, 1, 2, 3, 4], 35)).toEqual([0, 1, 2])
  expect(staying([0, 1], 5)).toEqual([0])
})

test('thinning what is thinned takes nothing more', () => {
  const ages = Array.from({ length: 5_000 }, (_, index) => index * 17 * MINUTE)
  const once = staying(ages)
  expect(staying(once)).toEqual(once)
})
