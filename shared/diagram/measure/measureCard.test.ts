import { beforeAll, describe, expect, test } from 'vitest'
import { shaperFor } from '../../../tests/support/shaper.ts'
import { type ClaimFields, makeClaim, makeMap, makeParty, makeSource } from '../../document/make.ts'
import { readMap } from '../../reasoning/readMap.ts'
import type { Shape, TextShape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import type { CardOptions } from './cardFacts.ts'
import { measureCards } from './measureCards.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor()
})

const parties = [makeParty({ id: 'china', name: 'China', color: '#a6233a' })]
const sources = [makeSource({ id: 'scmp' }), makeSource({ id: 'uncited' }), makeSource({ id: 'uscc' })]
const mapOf = (...claims: ClaimFields[]) =>
  makeMap({ parties, sources, claims: claims.map((claim) => makeClaim(claim)) })

const options: CardOptions = { standings: true, openPoints: false, citations: 'quotes' }
function cardOf(claim: Omit<ClaimFields, 'id'>, given: Partial<CardOptions> = {}) {
  const map = mapOf({ id: 'c', sources: ['scmp'], ...claim })
  const card = measureCards(map, readMap(map), { ...options, ...given }, shaper).get('c')
  if (card === undefined) throw new Error('The claim has no card.')
  return card
}

const texts = (shapes: readonly Shape[]): readonly TextShape[] => shapes.filter((shape) => shape.kind === 'text')
const printed = (card: { readonly shapes: readonly Shape[] }) => texts(card.shapes).map((shape) => shape.text)

describe('a card', () => {
  test.each([
    ['one line', 'Short', 52],
    ['two lines', 'one\ntwo', 68],
    ['three lines', 'one\ntwo\nthree', 84],
  ])('of %s is 34 px high and 16 for each, up to a multiple of 4', (_, text, height) => {
    expect(cardOf({ text }).height).toBe(height)
  })

  test('is 20 px higher with chips', () => {
    const without = cardOf({ text: 'Short', sources: [] })
    const chipped = cardOf({ text: 'Short', sources: [] }, { openPoints: true })
    expect(printed(chipped)).toContain('no source')
    expect(chipped.height).toBe(without.height + 20)
  })

  test('is as wide as its claim says', () => {
    expect(cardOf({ text: 'Short', width: 300 }).width).toBe(300)
  })

  test('names party, speaker, citation and standing in its header', () => {
    const claim = { text: 'Text', party: 'china', speaker: 'Qin Gang', quotes: [{ source: 'scmp', exact: 'a' }] }
    expect(printed(cardOf(claim)).slice(0, 4)).toEqual(['CHINA', ' · Qin Gang', '1', 'stands'])
  })

  test('numbers the sources that any claim cites, in list order', () => {
    const claim = { text: 'Text', sources: ['uscc', 'scmp'] }
    expect(printed(cardOf(claim, { citations: 'sources' }))).toContain('[1, 2]')
  })

  test('shortens its speaker before its standing, and keeps the whole name', () => {
    const speaker = 'US-China Economic and Security Review Commission'
    const card = cardOf({ text: 'Text', party: 'china', speaker })
    const cut = texts(card.shapes).find((shape) => shape.text.startsWith(' · US'))
    expect(cut?.text).toMatch(/…$/)
    expect(cut?.full).toBe(speaker)
    expect(printed(card)).toContain('stands')
  })

  test.each([
    ['Importer responsibility', 'Importer responsibility. '],
    ['Who answers?', 'Who answers? '],
  ])('runs its title “%s” in before its text', (title, run) => {
    const [first, second] = texts(cardOf({ title, text: 'By law' }).shapes).slice(1)
    expect([first?.text, first?.style.weight]).toEqual([run, 700])
    expect([second?.text, second?.style.weight]).toEqual(['By law', 400])
  })

  test('prints a title alone without a full stop', () => {
    expect(printed(cardOf({ title: 'Importer responsibility', text: '' }))).toContain('Importer responsibility')
  })

  test('shows 40 lines and says how many more there are', () => {
    const card = cardOf({ text: 'line\n'.repeat(49).trim() })
    expect(printed(card).at(-1)).toBe('+ 9 more lines')
    expect(card.height).toBe(692)
    expect(card.description).toContain('line\n'.repeat(48))
  })

  test('describes itself in words', () => {
    const card = cardOf({ title: 'Duty', text: 'The importer’s', party: 'china', speaker: 'Qin Gang' })
    expect(card.description).toBe('China, Qin Gang, stands: Duty. The importer’s')
  })

  test('keeps everything printed within its border', () => {
    const claim = { text: 'W'.repeat(200), speaker: 'W'.repeat(80), party: 'china', width: 180 }
    const { shapes, width } = cardOf({ ...claim, sources: [] }, { openPoints: true })
    for (const shape of texts(shapes)) expect(shape.x + shape.width).toBeLessThanOrEqual(width - 10)
  })
})

test.each([
  ['one word', 'x'.repeat(1_000_000)],
  ['words', 'Fentanyl '.repeat(110_000)],
  ['empty lines', '\n'.repeat(1_000_000)],
])('a megabyte of %s in every field has a card of 41 lines', (_, text) => {
  expect(cardOf({ title: text, text, speaker: text }).height).toBe(692)
})

describe('a folded claim', () => {
  const map = makeMap({
    claims: [makeClaim({ id: 'a', text: 'Root', folded: true }), makeClaim({ id: 'b', text: 'Reply' })],
    relations: [{ id: 'r', kind: 'support', from: ['b'], to: 'a' }],
  })

  test('has a pill, and the claims that it hides have no card', () => {
    const cards = measureCards(map, readMap(map), options, shaper)
    expect([...cards.keys()]).toEqual(['a'])
    expect(cards.get('a')?.hidden).toBe(1)
    expect(printed({ shapes: cards.get('a')?.shapes ?? [] })).toContain('1 claim folded')
  })
})

test('an edit measures one card anew', () => {
  const before = mapOf({ id: 'a', text: 'One' }, { id: 'b', text: 'Two' })
  const after = {
    ...before,
    claims: before.claims.map((claim) => (claim.id === 'a' ? { ...claim, text: 'New' } : claim)),
  }
  const [old, fresh] = [before, after].map((map) => measureCards(map, readMap(map), options, shaper))
  expect(fresh?.get('a')).not.toBe(old?.get('a'))
  expect(fresh?.get('b')).toBe(old?.get('b'))
})
