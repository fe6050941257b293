import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyMap } from '../../../tests/support/anyMap.ts'
import { sample } from '../../../tests/support/sample.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { brokenInvariants } from '../../document/invariants.ts'
import { claimsById, relationsById } from '../../document/queries/lookup.ts'
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
      tags: [...new Set(one.tags)],
      ...only(one as ArgumentMap['claims'][number], 'note', 'sources', 'width', 'folded'),
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
