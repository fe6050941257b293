import fc from 'fast-check'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { makeMap } from '../../shared/document/make.ts'
import { FARTHEST } from '../../shared/document/schema.ts'

/** Ids of every legal length, made of what ids are made of. */
export const anyId = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/)

/** Text of any script, with what is hard to write: quotes, line breaks, half surrogate pairs. */
export const anyText = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...'abc xyz, 类阿片 Überprüfung קול 👩‍👩‍👧') },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
    { weight: 1, arbitrary: fc.constantFrom('\n', '\r\n', '"', '\\', '\u2028', '\ud83d', '\u0000', '\ufeff') },
  ),
  maxLength: 40,
})

const words = fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: anyText })
const coordinate = fc.integer({ min: -FARTHEST, max: FARTHEST })
/** Points at an item of a list yet unknown: `at(list, place)`. */
const place = fc.nat()
const places = fc.array(place, { maxLength: 3 })

const at = <Item>(list: readonly Item[], place: number): Item | undefined => list[place % list.length]
const distinctAt = <Item>(list: readonly Item[], places: readonly number[]): Item[] => [
  ...new Set(places.flatMap((place) => at(list, place) ?? [])),
]

/** Fields that another program may have left in any of our objects. */
const foreign = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc
      .dictionary(fc.constantFrom('x-color', '7', 'ours?', '', 'Übrige', 'z'), fc.jsonValue({ maxDepth: 2 }), {
        noNullPrototype: true,
        maxKeys: 3,
      })
      .filter((fields) => !/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(fields))),
  },
)

/** A field that may be missing; `exactOptional` fields are left out, not undefined. */
const optional = <Name extends string, Value>(
  name: Name,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<Partial<Record<Name, Value>>> =>
  fc.record({ [name]: value } as Record<Name, typeof value>, { requiredKeys: [] })

const party = fc.record({ name: words, short: words, color: fc.constantFrom(undefined, '#2857a4', '#FFFFFF'), foreign })
const turn = fc.record({ name: words, party: fc.option(place), foreign })
const source = fc.record({ title: words, author: words, date: words, url: words, text: words, foreign })
const claim = fc.record({
  words: fc.tuple(words, words).filter(([title, text]) => title !== '' || text !== ''),
  party: fc.option(place),
  turn: fc.option(place),
  speaker: words,
  contention: fc.boolean(),
  confidence: fc.oneof(
    fc.constant(0.5),
    fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
  ),
  tags: fc.array(anyText, { maxLength: 2 }),
  note: words,
  sources: places,
  quotes: fc.array(
    fc.tuple(place, anyText, optional('start', fc.nat()), optional('prefix', fc.string({ maxLength: 32 })), foreign),
    { maxLength: 2 },
  ),
  position: optional(
    'position',
    fc.tuple(fc.record({ x: coordinate, y: coordinate }), foreign).map(([a, b]) => ({ ...a, ...b })),
  ),
  width: fc.oneof(fc.constant(228), fc.integer({ min: 180, max: 360 })),
  folded: fc.boolean(),
  foreign,
})
const relation = fc.record({
  kind: fc.constantFrom('support' as const, 'rebut' as const),
  from: fc.array(place, { minLength: 1, maxLength: 3 }),
  to: place,
  order: place,
  scheme: words,
  note: words,
  foreign,
})
const group = fc.record({ title: words, parent: fc.option(place), claims: fc.array(place, { maxLength: 4 }), foreign })

const ids = (length: number) => fc.uniqueArray(anyId, { minLength: length, maxLength: length })

/**
 * Any valid map of a few claims: linked premises, undercuts, warrants, attacks on attacks, cycles of claims,
 * claims that rebut themselves, nested groups, quotes, pins, folds, text of any script, other programs' fields.
 */
export const anyMap: fc.Arbitrary<ArgumentMap> = fc
  .record({
    ids: ids(20),
    parties: fc.array(party, { maxLength: 3 }),
    turns: fc.array(turn, { maxLength: 3 }),
    sources: fc.array(source, { maxLength: 2 }),
    claims: fc.array(claim, { maxLength: 8 }),
    relations: fc.array(relation, { maxLength: 10 }),
    groups: fc.array(group, { maxLength: 3 }),
    properties: fc.record({ title: words, subtitle: words, language: fc.constantFrom('', 'en', 'zh-Hans') }),
    layout: fc.tuple(fc.record({ direction: fc.constantFrom('right' as const, 'down' as const) }), foreign),
    foreign,
  })
  .map(({ ids, parties, turns, sources, claims, relations, groups, properties, layout, foreign }) => {
    const named = <Item>(items: readonly Item[], first = 0) =>
      items.map((item, index) => ({ id: ids[first + index] ?? '', ...item }))
    const [theParties, theTurns, theSources] = [named(parties), named(turns), named(sources)]
    const [theClaims, theGroups] = [named(claims), named(groups)]
    const claimIds = theClaims.map(({ id }) => id)
    // A relation may bear on a claim or on an earlier relation, so that no chain of targets comes back; then
    // they are put in any order.
    const targets = [...claimIds]
    const theRelations =
      claimIds.length === 0
        ? []
        : named(relations, 10).map(({ id, order, from, to, foreign, ...fields }) => {
            const made = { id, ...fields, from: distinctAt(claimIds, from), to: at(targets, to) ?? '', ...foreign }
            targets.push(id)
            return { order, made }
          })
    const grouped = new Set<string>()
    return makeMap({
      ...properties,
      parties: theParties.map(({ color, foreign, ...fields }) => ({
        ...fields,
        ...(color === undefined ? {} : { color }),
        ...foreign,
      })),
      turns: theTurns.map(({ party, foreign, ...fields }) => ({
        ...fields,
        ...mention('party', theParties, party),
        ...foreign,
      })),
      sources: theSources.map(({ foreign, ...fields }) => ({ ...fields, ...foreign })),
      claims: theClaims.map(({ words: [title, text], party, turn, sources, quotes, position, foreign, ...fields }) => ({
        ...fields,
        title,
        text,
        ...mention('party', theParties, party),
        ...mention('turn', theTurns, turn),
        ...position,
        sources: distinctAt(theSources, sources).map(({ id }) => id),
        quotes: quotes.flatMap(([place, exact, start, prefix, foreign]) => {
          const source = at(theSources, place)
          return source === undefined ? [] : [{ source: source.id, exact, ...start, ...prefix, ...foreign }]
        }),
        ...foreign,
      })),
      relations: theRelations.toSorted((a, b) => a.order - b.order).map(({ made }) => made),
      groups: theGroups.map(({ parent, claims, foreign, ...fields }, index) => ({
        ...fields,
        // Only an earlier group can be a parent, so that none lies within itself.
        ...mention('parent', theGroups.slice(0, index), parent),
        claims: distinctAt(claimIds, claims).filter((id) => !grouped.has(id) && grouped.add(id)),
        ...foreign,
      })),
      layout: { ...layout[0], ...layout[1] },
      ...foreign,
    })
  })

function mention<Field extends string>(
  field: Field,
  list: readonly { readonly id: string }[],
  place: number | null,
): { readonly [Key in Field]?: string } {
  const named = place === null ? undefined : at(list, place)
  return named === undefined ? {} : ({ [field]: named.id } as { readonly [Key in Field]?: string })
}
