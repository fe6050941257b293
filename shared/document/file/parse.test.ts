import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { RejoinderError } from '../../errors.ts'
import { brokenInvariants } from '../invariants.ts'
import { makeMap } from '../make.ts'
import { MOST_BYTES, MOST_CLAIMS, parseMap, readMapFile } from './parse.ts'
import { FileTooLargeError, TooManyClaimsError } from './refusals.ts'
import { serialiseMap } from './serialise.ts'

const fileOf = (fields: object): string => JSON.stringify({ format: 'rejoinder/argument-map', version: 1, ...fields })

/** A sound map, or a refusal in a sentence; anything else is a fault of ours. */
function expectSoundOrRefused(read: () => ReturnType<typeof parseMap>): void {
  try {
    const { map } = read()
    expect(brokenInvariants(map)).toEqual([])
    expect(parseMap(serialiseMap(map))).toEqual({ map, problems: [] })
  } catch (error) {
    if (!(error instanceof RejoinderError)) throw error
    expect(error.message).toMatch(/^[^\n]{10,400}\.$/)
  }
}

test('any bytes are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expectSoundOrRefused(() => readMapFile(bytes))
    }),
  )
})

test('any JSON is read or refused, wherever in a file it stands', () => {
  const field = fc.constantFrom(
    'title',
    'parties',
    'turns',
    'sources',
    'claims',
    'relations',
    'groups',
    'layout',
    'format',
    'version',
  )
  fc.assert(
    fc.property(fc.jsonValue(), fc.dictionary(field, fc.jsonValue()), (value, fields) => {
      expectSoundOrRefused(() => parseMap(JSON.stringify(value)))
      expectSoundOrRefused(() => parseMap(fileOf(fields)))
    }),
    { numRuns: 300 },
  )
})

/** Every place in a JSON value that holds something. */
function placesIn(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])])
}

test('a sound map stays sound or is refused, whatever in its file is changed or taken out', () => {
  const damage = fc.tuple(
    fc.nat(),
    fc.oneof(fc.jsonValue(), fc.constant(undefined), fc.constantFrom('', 'gone', 0.5, -1, [], {})),
  )
  fc.assert(
    fc.property(anyMap, fc.array(damage, { minLength: 1, maxLength: 4 }), (map, damages) => {
      const file: unknown = JSON.parse(serialiseMap(map))
      for (const [place, value] of damages) {
        const places = placesIn(file)
        const at = places[place % places.length]
        if (at !== undefined) at.holder[at.key] = value
      }
      expectSoundOrRefused(() => parseMap(JSON.stringify(file)))
    }),
    { numRuns: 500 },
  )
})

test('a map keeps its sound claims and relations, whatever mentions are mixed up', () => {
  fc.assert(
    fc.property(anyMap, fc.infiniteStream(fc.boolean()), (map, coins) => {
      const mixed = {
        ...map,
        relations: map.relations.map((one) =>
          coins.next().value ? { ...one, from: [...one.from, 'gone', ...one.from] } : one,
        ),
      }
      const { map: read, problems } = parseMap(serialiseMap(mixed))
      expect(read).toEqual(map)
      expect(problems.length > 0).toBe(mixed.relations.some((one, index) => one !== map.relations[index]))
    }),
  )
})

test('a file may be as large as the limits, and no larger', () => {
  expect(() => readMapFile(new Uint8Array(MOST_BYTES + 1))).toThrow(FileTooLargeError)
  const claims = Array.from({ length: MOST_CLAIMS + 1 }, (_, index) => ({ id: `C${index}`, text: 'x' }))
  expect(() => parseMap(fileOf({ claims }))).toThrow(TooManyClaimsError)
})

test('very many broken rules are told one by one', () => {
  const tags = Array.from({ length: 150_000 }, () => 0)
  const { map, problems } = parseMap(fileOf({ claims: [{ id: 'A', text: 'x', tags }] }))
  expect(map.claims[0]?.tags).toEqual([])
  expect(problems).toHaveLength(150_000)
})

test('a long chain of relations and a long ring are read in one pass', () => {
  const length = 50_000
  const relation = (index: number, to: string) => ({ id: `r${index}`, kind: 'rebut', from: ['A'], to })
  const chain = Array.from({ length }, (_, index) => relation(index, index + 1 === length ? 'A' : `r${index + 1}`))
  const ring = Array.from({ length }, (_, index) => relation(index, `r${(index + 1) % length}`))
  const claims = [{ id: 'A', text: 'x' }]
  expect(parseMap(fileOf({ claims, relations: chain })).map.relations).toHaveLength(length)
  expect(parseMap(fileOf({ claims, relations: ring })).map.relations).toHaveLength(0)
})

test('a file of nothing but its format is an empty map', () => {
  expect(parseMap(fileOf({}))).toEqual({ map: makeMap(), problems: [] })
})
