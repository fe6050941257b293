import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differentKeys, haveSameKeys, patched } from './patchedMap.ts'

const anyKey = fc.integer({ min: 0, max: 12 })
const anyChanges = fc.array(
  fc.uniqueArray(fc.tuple(anyKey, fc.option(fc.nat(3), { nil: undefined })), { selector: ([key]) => key }),
  { maxLength: 10 },
)

test('it is a copy after set and delete, in the same order, and leaves the map as it was', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyKey), anyChanges, (keys, steps) => {
      const first: ReadonlyMap<number, number> = new Map(keys.map((key) => [key, key % 4]))
      let now = first
      let copy = new Map(first)
      for (const changes of steps) {
        const [before, entries] = [now, [...now]]
        now = patched(before, changes)
        const next = new Map(copy)
        for (const [key, value] of changes) {
          if (value === undefined) next.delete(key)
          else next.set(key, value)
        }
        expect([...before]).toEqual(entries)
        expect([...now]).toEqual([...next])
        expect([now.size, [...now.keys()], [...now.values()]]).toEqual([
          next.size,
          [...next.keys()],
          [...next.values()],
        ])
        for (let key = 0; key <= 12; key += 1)
          expect([now.get(key), now.has(key)]).toEqual([next.get(key), next.has(key)])
        for (const other of [before, first]) {
          const different = Array.from({ length: 13 }, (_, key) => key).filter((key) => other.get(key) !== now.get(key))
          expect([...differentKeys(other, now)].toSorted((a, b) => a - b)).toEqual(different)
          expect(haveSameKeys(other, now)).toBe([...other.keys()].join() === [...now.keys()].join())
        }
        copy = next
      }
    }),
  )
})

test('where nothing changes it is the same map', () => {
  const map = new Map([['a', 1]])
  expect(
    patched(map, [
      ['a', 1],
      ['b', undefined],
    ]),
  ).toBe(map)
})

test('many changes, one after the other, are carried along no longer than they help', () => {
  let map: ReadonlyMap<number, number> = new Map()
  for (let key = 0; key < 1_000; key += 1) map = patched(map, [[key, key]])
  expect([...map.values()]).toEqual(Array.from({ length: 1_000 }, (_, key) => key))
})
