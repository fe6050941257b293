import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { rejoinder, SAMPLE, temporaryFolder } from './run.ts'

const { file, remove } = temporaryFolder()
afterAll(remove)

interface Answer {
  readonly file?: string
  readonly standings: { readonly claims: Record<string, string>; readonly relations: Record<string, string> }
  readonly unsupported: readonly string[]
  readonly openPoints: readonly { readonly kind: string; readonly claims: readonly string[]; readonly text: string }[]
  readonly problems: readonly { readonly at: string; readonly kind: string; readonly text: string }[]
}

const checked = (...args: string[]): Answer => JSON.parse(rejoinder(['check', ...args, '--json']).stdout)

/** A map of two claims, of which the second is said by a party that isn't listed. */
const BROKEN = JSON.stringify({
  format: 'rejoinder/argument-map',
  version: 1,
  title: 'Zoos',
  claims: [
    { id: 'a', text: 'Zoos should close' },
    { id: 'b', text: 'Animals suffer', party: 'nobody' },
  ],
  relations: [{ id: 'r1', kind: 'support', from: ['b'], to: 'a' }],
})

describe('the sample', () => {
  const answer = checked(SAMPLE)
  const withStanding = (standing: string) =>
    Object.entries(answer.standings.claims)
      .filter(([, each]) => each === standing)
      .map(([id]) => id)
      .sort()
  const pointsOf = (kind: string) => answer.openPoints.filter((point) => point.kind === kind)

  test('stands as a reader of the report finds it', () => {
    expect(withStanding('stands')).toEqual('C0 C2a C3a C3b C4 C4a C5a C7 R1 R2 R3 R4 U3 U5'.split(' '))
    expect(withStanding('contested')).toEqual('C1 C3 C6 U1 U6'.split(' '))
    expect(withStanding('defeated')).toEqual('C2 C5 C5b U2 U4'.split(' '))
    expect(Object.keys(answer.standings.relations)).toHaveLength(33)
    expect(answer.standings.relations.s13).toBe('out')
    expect([answer.unsupported, answer.problems]).toEqual([[], []])
  })

  test('has eight open points', () => {
    const waiting = (kind: string) => pointsOf(kind).map(({ claims }) => claims[0])
    expect(waiting('unanswered').sort()).toEqual(['R4', 'U3', 'U5'])
    expect(waiting('dropped').sort()).toEqual(['C4', 'C7'])
    const pairs = pointsOf('stand-off').map(({ claims }) => [...claims].sort().join(' '))
    expect(pairs.sort()).toEqual(['C1 U1', 'C3 U6', 'C6 U1'])
    expect(answer.openPoints).toHaveLength(8)
    expect(answer.openPoints.every(({ text }) => text.length > 10)).toBe(true)
  })

  test('reads as lines, too', () => {
    const { code, stdout, stderr } = rejoinder(['check', SAMPLE])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('24 claims, 33 relations')
    expect(stdout).toContain('14 stand   ◐ 5 contested   ○ 5 defeated')
    expect(stdout.match(/^ {2}(dropped|unanswered|stand-off) /gm)).toHaveLength(8)
    expect(stdout).not.toContain('\u001b')
  })
})

test('what was repaired is listed as problems, and the file is left alone', () => {
  writeFileSync(file('broken.argmap'), BROKEN)
  const { problems, standings } = checked(file('broken.argmap'))
  expect(problems).toMatchObject([{ at: 'claims[1].party', text: expect.stringContaining('nobody') }])
  expect(standings.claims).toEqual({ a: 'stands', b: 'stands' })
  expect(rejoinder(['check', file('broken.argmap')]).stdout).toContain('claims[1].party')
  expect(readFileSync(file('broken.argmap'), 'utf8')).toBe(BROKEN)
})

test('several maps are one line of JSON each, with the file', () => {
  writeFileSync(file('zoos.argmap'), BROKEN)
  const { stdout } = rejoinder(['check', SAMPLE, file('zoos.argmap'), '--json'])
  const answers: Answer[] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(answers.map((answer) => answer.file)).toEqual([SAMPLE, file('zoos.argmap')])
})

test('a map is read from standard input', () => {
  const { code, stdout } = rejoinder(['check', '-', '--json'], BROKEN)
  expect([code, JSON.parse(stdout).problems.length]).toEqual([0, 1])
})

test('strict is 1 where something waits for an answer, and 0 where nothing does', () => {
  const closed = { format: 'rejoinder/argument-map', version: 1 }
  expect(rejoinder(['check', SAMPLE, '--strict']).code).toBe(1)
  expect(rejoinder(['check', '-', '--strict'], JSON.stringify(closed)).code).toBe(0)
})

test('what a file holds can’t steer the terminal', () => {
  const { stdout } = rejoinder(['check', '-'], BROKEN.replace('Zoos"', 'Zoos\\u001b[2J"'))
  expect(stdout).toContain('Zoos')
  expect(stdout).not.toContain('\u001b')
})

describe('why, what hangs on what, and how strong', () => {
  const asked = (...args: string[]) => JSON.parse(rejoinder(['check', SAMPLE, '--json', ...args]).stdout)

  test('every claim and relation has its reason', () => {
    const { standings, explanations } = asked()
    expect(Object.keys(explanations)).toEqual([...Object.keys(standings.claims), ...Object.keys(standings.relations)])
    expect(explanations.C0).toBe('Stands: nothing rebuts it.')
    expect(explanations.s13).toMatch(/^Fails: undercut by “/)
  })

  test('a crux in both directions, and of a claim that is not there', () => {
    expect(asked('--crux', 'C1').crux).toEqual({ sets: [['U1'], ['x1'], ['x3']], exact: true })
    expect(asked('--crux', 'C0').crux).toEqual({ sets: [], exact: true })
    expect(rejoinder(['check', SAMPLE, '--crux', 'C1']).stdout).toContain('does not stand. To make it stand, answer:')
    const { code, stderr } = rejoinder(['check', SAMPLE, '--crux', 'nobody'])
    expect([code, stderr.trim()]).toEqual([2, expect.stringContaining("--crux can't be “nobody”")])
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test.each(['quadratic-energy', 'df-quad', 'euler'])('strengths by %s', (semantics) => {
    const { strengths, standings } = asked('--strength', semantics)
    expect(Object.keys(strengths)).toHaveLength(24 + 33)
    expect(Object.values(strengths).every((strength) => Number(strength) >= 0 && Number(strength) <= 1)).toBe(true)
    expect(strengths.R1).toBe(0.95)
    expect(Object.keys(standings.claims)).toHaveLength(24)
  })

  test('positions that one could take', () => {
    const { positions } = asked('--positions')
    expect([positions.contested, positions.preferred, positions.stable]).toEqual([5, 4, 4])
    expect([positions.standsIn.C0, positions.standsIn.C1, positions.standsIn.U4]).toEqual([4, 2, 0])
    expect(rejoinder(['check', SAMPLE, '--positions']).stdout).toContain('4 positions one could take')
  })

  test('another semantics is refused by name', () => {
    const { code, stderr } = rejoinder(['check', SAMPLE, '--strength', 'mine'])
    expect([code, stderr.trim()]).toEqual([
      2,
      expect.stringContaining("--strength can't be “mine”: choose quadratic-energy, df-quad or euler."),
    ])
  })
})
