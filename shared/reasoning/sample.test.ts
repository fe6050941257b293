import { expect, test } from 'vitest'
import { sample, sampleProblems, sampleText } from '../../tests/support/sample.ts'
import { serialiseMap } from '../document/file/serialise.ts'

import { readMap } from './readMap.ts'

const QIN = 'C0 C1 C2 C2a C3 C3a C3b C4 C4a C5 C5a C6 C7'

const words = (line: string) => line.split(' ')
const idsWhere = (holds: (claim: (typeof sample.claims)[number]) => boolean) =>
  sample.claims
    .filter(holds)
    .map(({ id }) => id)
    .join(' ')

test('the file is canonical and sound', () => {
  expect(sampleProblems).toEqual([])
  expect(serialiseMap(sample)).toBe(sampleText)
})

test('it has its title, parties, turns and one contention', () => {
  expect(sample.title).toBe('Who answers for fentanyl?')
  expect(sample.language).toBe('en')
  expect(sample.parties.map(({ name, short, color }) => [name, short, color])).toEqual([
    ['China', '', '#A6233A'],
    ['United States', 'US', '#2857A4'],
    ['Record', '', '#625C50'],
  ])
  expect(sample.turns.map(({ name, party }) => [name, party])).toEqual([
    ['Charges', 'us'],
    ["Qin's interview", 'china'],
    ["Washington's reply", 'us'],
  ])
  expect(idsWhere(({ contention }) => contention)).toBe('C0')
  expect(idsWhere(({ title }) => title !== '')).toBe('C3 C4 C5')
  expect(sample.claims.some(({ folded, position }) => folded || position !== undefined)).toBe(false)
})

test('each claim is short, and has its party, turn and speaker', () => {
  expect(sample.claims.map(({ id }) => id).join(' ')).toBe(
    'C0 C1 C2 C2a C3 C3a C3b C4 C4a C5 C5a C5b C6 C7 U1 U2 U3 U4 U5 U6 R1 R2 R3 R4',
  )
  for (const { title, text } of sample.claims) expect(`${title}. ${text}`.length).toBeLessThan(140)
  expect(idsWhere(({ party }) => party === 'china')).toBe('C0 C1 C2 C2a C3 C3a C3b C4 C4a C5 C5a C5b C6 C7')
  expect(idsWhere(({ party }) => party === 'us')).toBe('U1 U2 U3 U4 U5 U6')
  expect(idsWhere(({ party }) => party === 'record')).toBe('R1 R2 R3 R4')
  expect(idsWhere(({ turn }) => turn === 'charges')).toBe('U1 U2 U4 U6')
  expect(idsWhere(({ turn }) => turn === 'interview')).toBe(idsWhere(({ party }) => party === 'china'))
  expect(idsWhere(({ turn }) => turn === 'reply')).toBe('U3 U5 R1 R2 R3 R4')
  const speakers = new Map(
    sample.claims.map(({ speaker }) => [speaker, idsWhere((claim) => claim.speaker === speaker)]),
  )
  expect(Object.fromEntries(speakers)).toEqual({
    'Qin Gang': QIN,
    'Wang Wenbin': 'C5b',
    'Review Commission': 'U1 U2',
    'Rahul Gupta': 'U3',
    'Washington officials': 'U4',
    'Commerce Dept': 'U5',
    Requests: 'U6',
    CDC: 'R1',
    '': 'R2 R3 R4',
  })
})

test('the relations are in the order in which the dispute tells them', () => {
  const told = (kind: string) =>
    sample.relations
      .filter((relation) => relation.kind === kind)
      .map(({ id, from, to }) => `${id} ${from.join('+')}>${to}`)
  const numbered = (letter: string, ties: string) => words(ties).map((tie, place) => `${letter}${place + 1} ${tie}`)
  expect(told('support')).toEqual(
    numbered(
      's',
      'C1>C0 C2>C0 C3>C0 C4>C0 C5>C0 C6>C0 C7>C0 C2a>C2 R2>C2 R3>C2 C3a+C3b>C3 C4a>C4 C5a>C5 C5b>C5 U1>U4 U2>U4 R4>U3 R1>U6',
    ),
  )
  expect(told('rebut')).toEqual(
    numbered('x', 'U1>C1 C1>U1 U1>C6 C6>U1 U2>C4a C4a>U2 C4>U2 U3>C5 U3>C5b U4>C2 U5>s13 U6>C3 C3>U6 R4>C2 C7>U4'),
  )
})

test('each claim cites the report, and its other sources', () => {
  const citing = (id: string) => idsWhere(({ sources }) => sources.includes(id))
  expect(sample.sources.map(({ id }) => [id, citing(id)])).toEqual([
    ['scmp', idsWhere(() => true)],
    ['newsweek', QIN],
    ['uscc', 'U1 U2'],
    ['cdc', 'R1'],
    ['commerce', 'C5a U5'],
  ])
})

test('the report is told in about 200 words, and short quotes stand where they say', () => {
  const text = sample.sources[0]?.text ?? ''
  expect(text).not.toContain('\r')
  const paragraphs = text.split('\n\n')
  expect(paragraphs.length).toBeGreaterThanOrEqual(4)
  expect(paragraphs.length).toBeLessThanOrEqual(6)
  expect(text.split(/\s+/).length).toBeGreaterThan(170)
  expect(text.split(/\s+/).length).toBeLessThan(240)
  const quotes = sample.claims.flatMap(({ quotes }) => quotes)
  expect(quotes.length).toBeGreaterThanOrEqual(12)
  for (const { source, exact, prefix, suffix, start = -1 } of quotes) {
    expect(source).toBe('scmp')
    expect(text.slice(start, start + exact.length)).toBe(exact)
    expect(text.slice(0, start).endsWith(prefix)).toBe(true)
    expect(text.slice(start + exact.length).startsWith(suffix)).toBe(true)
    expect(text.split(prefix + exact + suffix)).toHaveLength(2)
    expect(words(exact).length).toBeLessThanOrEqual(8)
  }
})

test('its standings are those that a reader finds', () => {
  const { claims, relations, unsupported } = readMap(sample).standings
  const inStanding = (standing: string) => idsWhere(({ id }) => claims.get(id) === standing)
  expect(inStanding('stands')).toBe('C0 C2a C3a C3b C4 C4a C5a C7 U3 U5 R1 R2 R3 R4')
  expect(inStanding('contested')).toBe('C1 C3 C6 U1 U6')
  expect(inStanding('defeated')).toBe('C2 C5 C5b U2 U4')
  expect(relations.get('s13')).toBe('out')
  expect(relations.get('s11')).toBe('in')
  expect([...unsupported]).toEqual([])
})

test('it has eight open points', () => {
  const points = readMap(sample).openPoints
  expect(points.map(({ kind, claims }) => `${kind} ${claims.join(' ')}`)).toEqual([
    'dropped C4 U2',
    'dropped C7 U4',
    'unanswered U3 C5 C5b',
    'unanswered U5 C5a C5',
    'unanswered R4 C2',
    'stand-off C1 U1',
    'stand-off C3 U6',
    'stand-off C6 U1',
  ])
  expect(points.slice(0, 4).map(({ text }) => text)).toEqual([
    'Dropped by United States: no later turn answers “No evidence from Mexico”, which rebuts “Mexican cartels obtain precursor chemicals for fentanyl from China”.',
    'Dropped by United States: no later turn answers “Laying the blame on China is no constructive way to deal with the crisis”, which rebuts “Beijing has failed again and again to keep its promises to stem the trade”.',
    'No answer yet from China to “Beijing’s halt of cooperation is a pretext for stepping back from it”, which rebuts “Sanctions as obstacle” and “The US alone has undermined counter-narcotics cooperation (said in August)”.',
    'No answer yet from China to “The laboratories, and seven other entities, were listed over alleged rights…”, which undercuts the step from “In May 2020 the US put two forensic and narcotics laboratories on its entity…” to “Sanctions as obstacle”.',
  ])
})
