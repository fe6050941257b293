import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { outline, show } from '../../../tests/support/mapNotation.ts'
import { sample } from '../../../tests/support/sample.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { brokenInvariants } from '../../document/invariants.ts'
import { claimsById, relationsById } from '../../document/queries/lookup.ts'
import { RejoinderError } from '../../errors.ts'
import { readArgdown } from './readArgdown.ts'
import { writeArgdown } from './writeArgdown.ts'

/** Text that UTF-8 and a text file can hold, of lines that end in LF. */
const written = (words: string): string =>
  new TextDecoder().decode(new TextEncoder().encode(words)).replace(/\r\n?/g, '\n')

/** The map with texts that a file can hold, each claim's told apart by its number; other programs' fields are gone. */
function fairMap(map: ArgumentMap): ArgumentMap {
  const fair = JSON.parse(
    JSON.stringify(map, (_, value: unknown) => (typeof value === 'string' ? written(value) : value)),
  ) as ArgumentMap
  const only = <Item extends object>(item: Item, ...keys: readonly (keyof Item)[]) =>
    Object.fromEntries(Object.entries(item).filter(([key]) => keys.includes(key as keyof Item))) as Item
  return {
    ...only(fair, 'format', 'version', 'title', 'subtitle', 'language'),
    layout: { direction: fair.layout.direction },
    parties: fair.parties.map((one) => only(one, 'id', 'name', 'short', 'color')),
    turns: fair.turns.map((one) => only(one, 'id', 'name', 'party')),
    sources: fair.sources.map((one) => only(one, 'id', 'title', 'author', 'publisher', 'date', 'url', 'text')),
    groups: fair.groups.map((one, index) => ({
      ...only(one, 'id', 'parent', 'claims'),
      title: one.title === '' ? '' : `${one.title}${index}`,
    })),
    claims: fair.claims.map(({ position, ...one }, index) => ({
      ...only(one as ArgumentMap['claims'][number], 'id', 'party', 'speaker', 'turn', 'contention', 'confidence'),
      ...only(one as ArgumentMap['claims'][number], 'note', 'tags', 'sources', 'width', 'folded'),
      title: one.title === '' ? '' : `${one.title}${index}`,
      text: one.text === '' ? '' : `${one.text}${index}`,
      quotes: one.quotes.map((quote) => only(quote, 'source', 'exact', 'prefix', 'suffix', 'start')),
      ...(position === undefined ? {} : { position: { x: position.x, y: position.y } }),
    })),
    relations: fair.relations.map((one) => only(one, 'id', 'kind', 'from', 'to', 'scheme', 'question', 'note')),
  }
}

/** All of a map, with words in the place of ids and nothing in an order that means nothing. */
function said(map: ArgumentMap): unknown {
  const claims = claimsById(map)
  const words = (id: string) => `${claims.get(id)?.title}|${claims.get(id)?.text}`
  const source = (id: string) => JSON.stringify({ ...map.sources.find((one) => one.id === id), id: '' })
  const relation = ({ id: _, from, to, ...rest }: ArgumentMap['relations'][number]): string => {
    const target = relationsById(map).get(to)
    return JSON.stringify([
      from.map(words),
      target === undefined ? words(to) : relation(target),
      rest.kind,
      rest.scheme,
      rest.question,
      rest.note,
    ])
  }
  const groupTitle = (id: string | undefined): string => {
    const group = map.groups.find((one) => one.id === id)
    return group === undefined ? '' : `${groupTitle(group.parent)}/${group.title}`
  }
  return {
    head: [map.title, map.subtitle, map.language, map.layout],
    parties: map.parties,
    turns: map.turns,
    sources: map.sources.map(({ id }) => source(id)),
    groups: map.groups.map(({ id, claims }) => JSON.stringify([groupTitle(id), claims.map(words).sort()])).sort(),
    claims: map.claims
      .map(({ id: _, sources, quotes, ...claim }) =>
        JSON.stringify(
          Object.entries({
            ...claim,
            sources: sources.map(source),
            quotes: quotes.map((quote) => ({ ...quote, source: source(quote.source) })),
          }).sort(([a], [b]) => (a < b ? -1 : 1)),
        ),
      )
      .sort(),
    relations: map.relations.map(relation).sort(),
  }
}

test('the sample comes back whole, with its ids', () => {
  const { map, losses } = readArgdown(writeArgdown(sample).bytes)
  expect(losses).toEqual([])
  expect(said(map)).toEqual(said(sample))
  expect(map.claims.map(({ id }) => id)).toEqual(expect.arrayContaining(['C1', 'U1']))
})

test('any map comes back whole, whatever its texts are', () => {
  fc.assert(
    fc.property(anyMap, (any) => {
      const map = fairMap(any)
      fc.pre(map.claims.length > 0 && brokenInvariants(map).length === 0)
      const { bytes, losses } = writeArgdown(map)
      expect(losses).toEqual([])
      const back = readArgdown(bytes)
      expect(brokenInvariants(back.map)).toEqual([])
      expect(said(back.map)).toEqual(said(map))
      expect(back.losses).toEqual([])
    }),
    { numRuns: 60 },
  )
})

const fixture = () => new Uint8Array(readFileSync('fixtures/files/argdown/zoos.argdown'))

test('statements, arguments, structures, undercuts and contradictions become claims and relations', () => {
  const { map } = readArgdown(fixture())
  expect(show(map)).toBe(outline`
    C1: *Zoos should close* The town should close its zoo by 2030. ! @p1
      + [Suffering] C6: They suffer needlessly.
        ~ [R12] Pacing: *Pacing* Tigers pace (see the survey).
        + [R1] C4: *Animals suffer* In cages, animals suffer.
          + [R7] Pacing:
        & C5: Nobody needs to see them.
      & C7: What suffers needlessly must be freed.
      - [R2] C2: *Zoos teach* Children learn in zoos what no film shows them. @keepers
        - [R3] C3: Few children read the signs.
          - [R4] C2:
      - [R5] Cost: *Cost* Closing would cost more than keeping it.
        ~ [R6] C11: *Cost in the long run* Costs count over a generation, not a year.
      - [R8] C8: *Zoos save species* Some species live on in zoos alone.
        - [R9] C9: *Species are lost* A species that lives in zoos alone is lost.
          - [R10] C8:
        + [R11] C10: *Breeding works* Wisents were bred in zoos and set free.`)
})

test('headings are groups; tags, data, links and the front matter have their places', () => {
  const { map } = readArgdown(fixture())
  expect([map.title, map.subtitle, map.language]).toEqual(['Should zoos close?', 'A hearing in the town hall', 'en'])
  expect(map.parties.map(({ name }) => name)).toEqual(['Keepers', 'Friends of animals'])
  expect(map.groups.map(({ title, parent }) => [title, parent])).toEqual([
    ['Species', undefined],
    ['Breeding', 'g1'],
  ])
  const byTitle = new Map(map.claims.map((claim) => [claim.title, claim]))
  expect(byTitle.get('Cost')?.tags).toEqual(['money', 'town hall'])
  expect(byTitle.get('Zoos save species')?.note).toBe('date: 2019')
  expect(byTitle.get('Animals suffer')?.note).toBe('Also: Animals in zoos suffer.')
  expect(map.sources.map(({ title, url }) => [title, url])).toEqual([['the survey', 'https://example.org/pacing']])
  expect(map.relations.find(({ scheme }) => scheme !== '')?.scheme).toBe('Practical syllogism')
})

test('what has no home is told with its line', () => {
  const { losses } = readArgdown(fixture())
  expect(losses.map(({ at, kind, text }) => `${at} ${kind}: ${text}`)).toEqual([
    'line 10 dropped: 2 comments are left out.',
    'line 19 changed: Words in bold or italics are kept as plain words.',
    'line 24 note: “Animals suffer” has several texts; all but one are kept in its note.',
  ])
})

test('takes no longer than it is long, whatever it is', () => {
  const text = new TextEncoder()
  for (const word of [
    '{',
    '[',
    '#(',
    '@[',
    ' _a',
    '*b',
    '<!--',
    '[a](',
    '(1) a\n--\n',
    '===\n',
    '\\',
    '.a',
    '[a]: b\n\n',
  ])
    try {
      readArgdown(text.encode(`x ${word.repeat(30_000)}`))
    } catch (error) {
      expect(error).toBeInstanceOf(RejoinderError)
    }
})

test('a file that breaks off anywhere is read as far as it goes', () => {
  const bytes = fixture()
  for (let end = 0; end < bytes.length; end++)
    try {
      expect(brokenInvariants(readArgdown(bytes.slice(0, end)).map)).toEqual([])
    } catch (error) {
      expect(error).toBeInstanceOf(RejoinderError)
    }
})
