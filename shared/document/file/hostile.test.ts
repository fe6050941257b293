import { expect, test } from 'vitest'
import { fateOf } from '../../../tests/support/fateOf.ts'
import { changedAt, everyField, hostileValues, pathsIn } from '../../../tests/support/hostileValues.ts'
import { RejoinderError } from '../../errors.ts'
import { MOST_BYTES, MOST_CLAIMS, readMapFile } from './parse.ts'
import { placeOf } from './place.ts'

/** So long may the worst file take, µs of the processor's time, since a machine may have much else to do. */
const MOST_TIME = 5_000_000

const whole = JSON.stringify(everyField)

test('the file with every field is fine', () => {
  expect(fateOf(whole)).toMatchObject({ refused: null, problems: [] })
})

test('a file that is cut off at any of its bytes is refused, and is said to break off', () => {
  const bytes = new TextEncoder().encode(whole)
  for (let length = 0; length < bytes.length; length++)
    expect(fateOf(bytes.subarray(0, length)).refused).toMatch(/empty|breaks off/)
})

/** Without these there is no map. */
const required =
  /^(?:|format|version|claims|relations|(?:parties|turns|sources|claims|relations|groups)\[\d\](?:\.id)?|claims\[\d\]\.text|relations\[\d\]\.(?:kind|from|from\[\d\]|to))$/

test('anything in the place of anything is refused or repaired, and only what is required is refused', () => {
  const fates = [...pathsIn(everyField)].flatMap((path) =>
    [undefined, ...hostileValues].map((value) => {
      const at = placeOf(path)
      const { refused } = fateOf(JSON.stringify(changedAt(everyField, path, () => value)) ?? '')
      if (refused === null || required.test(at)) return null
      // What is optional is refused for what it holds only where that is a list whose things have ids.
      const isListOfThings = /^(?:parties|turns|sources|groups)$/.test(at)
      return isListOfThings && refused.startsWith(at) ? null : `${at} as ${JSON.stringify(value)}: ${refused}`
    }),
  )
  expect(fates.filter((fate) => fate !== null)).toEqual([])
  expect(fates.length).toBeGreaterThan(2_000)
})

const HEAD = { format: 'rejoinder/argument-map', version: 1 }
const one = { id: 'A', text: 'Words' }
const many = <Item>(count: number, item: (index: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => item(index))
const N = 100_000

test.each<readonly [name: string, answer: RegExp | string, file: () => string]>([
  ['a label of a megabyte', 'fine', () => map({ claims: [{ id: 'A', text: 'word '.repeat(200_000) }] })],
  [
    'a label of a megabyte without a break',
    'fine',
    () => map({ claims: [{ id: 'A', title: 'x'.repeat(1e6), text: '' }] }),
  ],
  ['100,000 claims', 'fine', () => map({ claims: many(N, claim) })],
  ['more claims than a map may have', /200001 claims/, () => map({ claims: many(MOST_CLAIMS + 1, () => one) })],
  ['more bytes than a map may have', /larger than 100 MB/, () => ' '.repeat(MOST_BYTES + 1)],
  ['one id for 100,000 claims', /has the id/, () => map({ claims: many(N, () => one) })],
  ['100,000 things that are no claims', /must be an object/, () => map({ claims: many(N, () => 5) })],
  ['100,000 wrong fields', 'repaired', () => map({ claims: many(N, (index) => ({ ...claim(index), note: 5 })) })],
  [
    '100,000 premises that are no claims',
    'repaired',
    () => map({ claims: [one], relations: [relation(0, many(N, String), 'A')] }),
  ],
  [
    'relations on relations, 100,000 deep',
    'fine',
    () =>
      map({
        claims: [one],
        relations: many(N, (index) => relation(index, ['A'], index === 0 ? 'A' : `r${index - 1}`)),
      }),
  ],
  [
    'a ring of 100,000 relations',
    'repaired',
    () => map({ claims: [one], relations: many(N, (index) => relation(index, ['A'], `r${(index + 1) % N}`)) }),
  ],
  [
    'a ring of 100,000 claims',
    'fine',
    () =>
      map({
        claims: many(N, claim),
        relations: many(N, (index) => relation(index, [`c${index}`], `c${(index + 1) % N}`)),
      }),
  ],
  [
    'groups in groups, 100,000 deep',
    'fine',
    () => map({ groups: many(N, (index) => ({ id: `g${index}`, ...(index > 0 ? { parent: `g${index - 1}` } : {}) })) }),
  ],
  [
    'a ring of 100,000 groups',
    'repaired',
    () => map({ groups: many(N, (index) => ({ id: `g${index}`, parent: `g${(index + 1) % N}` })) }),
  ],
  [
    'a claim in 100,000 groups',
    'repaired',
    () => map({ claims: [one], groups: many(N, (index) => ({ id: `g${index}`, claims: ['A'] })) }),
  ],
  [
    '100,000 quotes from nowhere',
    'repaired',
    () => map({ claims: [{ ...one, quotes: many(N, () => ({ source: 'gone', exact: 'x' })) }] }),
  ],
  ['a million brackets', /nested more than 200 deep/, () => '['.repeat(1e6)],
  ['a million closed brackets', /nested more than 200 deep/, () => '['.repeat(1e6) + ']'.repeat(1e6)],
  ['a million line breaks before a fault', /line 1000001/, () => `${'\n'.repeat(1e6)}x`],
  ['a number of a million digits', 'fine', () => `${map({ claims: [one] }).slice(0, -1)},"x":${'9'.repeat(1e6)}}`],
  ['a million escapes that break off', /breaks off/, () => `"${'\\u0041'.repeat(1e6)}`],
  ['a key of a megabyte', /has a field “__proto__”/, () => `{"${'k'.repeat(1e6)}":{"__proto__":1}}`],
  ['the same key 100,000 times', 'fine', () => `{${'"claims":[],'.repeat(N)}${map({}).slice(1)}`],
  [
    '100,000 fields of another program',
    'fine',
    () => map(Object.fromEntries(many(N, (index) => [`x${index}`, index]))),
  ],
])('%s', (_name, answer, file) => {
  const bytes = new TextEncoder().encode(file())
  const begun = process.cpuUsage()
  const fate = plainFateOf(bytes)
  const { user, system } = process.cpuUsage(begun)
  expect(user + system).toBeLessThan(MOST_TIME)
  expect(fate).toMatch(answer)
})

const map = (fields: object): string => JSON.stringify({ ...HEAD, ...fields })
const claim = (index: number) => ({ id: `c${index}`, text: 'Words' })
const relation = (index: number, from: readonly string[], to: string) => ({ id: `r${index}`, kind: 'rebut', from, to })

/** The same for a file that is too large for a closer look. */
function plainFateOf(bytes: Uint8Array): string {
  try {
    return readMapFile(bytes).problems.length > 0 ? 'repaired' : 'fine'
  } catch (error) {
    if (error instanceof RejoinderError) return error.message
    throw error
  }
}
