import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { sample } from '../../../tests/support/sample.ts'
import { shaperFor } from '../../../tests/support/shaper.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { type MapFields, makeMap } from '../../document/make.ts'
import { readMap } from '../../reasoning/readMap.ts'
import { drawMap } from '../drawMap.ts'
import type { Scene, TextShape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import type { FurnitureOptions } from './furnitureOptions.ts'
import { withFurniture } from './withFurniture.ts'

let shaper: Shaper
beforeAll(async () => {
  shaper = await shaperFor()
})

const everything: FurnitureOptions = { title: true, legend: true, sources: true, standings: true, openPoints: true }
const nothing: FurnitureOptions = { title: false, legend: false, sources: false, standings: false, openPoints: false }

function furnished(map: ArgumentMap, options: Partial<FurnitureOptions> = {}): Scene {
  const reading = readMap(map)
  return withFurniture(drawMap(map, reading, shaper), map, reading, { ...everything, ...options }, shaper)
}
const texts = (scene: Scene): readonly TextShape[] => scene.furniture.filter((shape) => shape.kind === 'text')
const words = (scene: Scene) => texts(scene).map((shape) => shape.text)
/** The words that stand after these in the legend: their count. */
const countOf = (scene: Scene, label: string) => words(scene)[words(scene).indexOf(label) + 1]

const oneClaim = (fields: MapFields = {}) => makeMap({ claims: [{ id: 'a', text: 'Alone' }], ...fields })

describe('the sample’s furniture', () => {
  test('is a picture at least 1,200 px wide', () => {
    expect(furnished(sample).bounds.width).toBeGreaterThanOrEqual(1_200)
  })

  test.each([
    ['China', '14'],
    ['United States', '6'],
    ['Record', '4'],
    ['stands', '14'],
    ['contested', '5'],
    ['defeated', '5'],
    ['supports', '17'],
    ['only together', '1'],
    ['rebuts', '6'],
    ['rebut each other', '4 × 2'],
    ['undercuts a step', '1'],
    ['unanswered', '3'],
    ['dropped', '2'],
  ])('counts in its legend: %s %s', (label, count) => {
    expect(countOf(furnished(sample), label)).toBe(count)
  })

  test('names all five sources by number', () => {
    const numbers = texts(furnished(sample)).filter((shape) => /^[1-5]\u00a0$/.test(shape.text))
    expect(numbers.map((shape) => shape.text.trim())).toEqual(['1', '2', '3', '4', '5'])
  })
})

describe('each part can be left out', () => {
  test('the title', () => {
    expect(words(furnished(sample, { title: false })).join(' ')).not.toContain('Who answers')
  })
  test('the legend', () => {
    expect(words(furnished(sample, { legend: false }))).not.toContain('Party')
  })
  test('the sources', () => {
    expect(words(furnished(sample, { sources: false }))).not.toContain('Rejoinder')
  })
  test('standings, and with them what fails', () => {
    const shown = words(furnished(sample, { standings: false }))
    expect(shown).not.toContain('Standing')
    expect(shown).not.toContain('hollow: fails')
  })
  test('open points', () => {
    expect(words(furnished(sample, { openPoints: false }))).not.toContain('Open points')
  })
  test('all of it, which leaves the scene as it was', () => {
    const scene = drawMap(sample, readMap(sample), shaper)
    expect(withFurniture(scene, sample, readMap(sample), nothing, shaper)).toBe(scene)
  })
})

test('a legend names only what occurs', () => {
  const shown = words(furnished(oneClaim({ parties: [{ id: 'p', name: 'Absent' }] })))
  expect(shown).toEqual(['Standing', 'stands', '1', 'by grounded labelling'])
})

test('a legend names each kind of chip that the cards show', () => {
  const sources = [{ id: 's', title: 'Cited' }]
  const claims = [
    { id: 'a', text: 'Alone' },
    { id: 'b', text: 'Cites', sources: ['s'] },
  ]
  expect(countOf(furnished(makeMap({ sources, claims })), 'no source')).toBe('1')
})

test('sources that no claim cites are not listed', () => {
  const sources = [
    { id: 'a', title: 'Uncited' },
    { id: 'b', title: 'Cited' },
  ]
  const map = makeMap({ sources, claims: [{ id: 'c', text: 'Text', sources: ['b'] }] })
  expect(words(furnished(map)).join('')).toContain('1\u00a0Cited')
  expect(words(furnished(map)).join('')).not.toContain('Uncited')
})

const anyName = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant('Wide '.repeat(80)),
  fc.constant('W'.repeat(300)),
)
const anyMap = fc
  .record({
    title: anyName,
    subtitle: anyName,
    names: fc.array(anyName, { maxLength: 9 }),
    columns: fc.integer({ min: 1, max: 6 }),
  })
  .map(({ title, subtitle, names, columns }) => {
    const parties = names.map((name, index) => ({ id: `p${index}`, name }))
    const sources = names.map((name, index) => ({ id: `s${index}`, title: name }))
    const claims = Array.from({ length: Math.max(columns, names.length) }, (_, index) => ({
      id: `c${index}`,
      text: 'Claim',
      ...(index < names.length ? { party: `p${index}`, sources: [`s${index}`] } : {}),
    }))
    const relations = claims
      .slice(1, columns)
      .map(({ id }, index) => ({ id: `r${id}`, kind: 'rebut' as const, from: [id], to: `c${index}` }))
    return makeMap({ title, subtitle, parties, sources, claims, relations })
  })

describe('for any map', () => {
  test('furniture stays in the picture, off the map, and no text lies on another', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const scene = furnished(map)
        const { bounds } = scene
        const lines = texts(scene).filter((shape) => shape.text.trim() !== '')
        const top = Math.min(...scene.cards.map((card) => card.box.y))
        const bottom = Math.max(...scene.cards.map((card) => card.box.y + card.box.height))
        for (const line of lines) {
          expect(line.x).toBeGreaterThanOrEqual(bounds.x + 32)
          expect(line.x + line.width).toBeLessThanOrEqual(bounds.x + bounds.width - 32 + 0.01)
          expect(line.y).toBeGreaterThan(bounds.y + 32)
          expect(line.y).toBeLessThan(bounds.y + bounds.height - 20)
          expect(line.y + 4 < top || line.y - line.style.size > bottom).toBe(true)
        }
        for (const [index, one] of lines.entries())
          for (const other of lines.slice(index + 1)) {
            const [upper, lower] = one.y < other.y ? [one, other] : [other, one]
            const apartDown = upper.y + 0.25 * upper.style.size <= lower.y - 0.75 * lower.style.size
            const apartAcross = one.x + one.width <= other.x + 0.01 || other.x + other.width <= one.x + 0.01
            expect(apartDown || apartAcross, `${one.text} / ${other.text}`).toBe(true)
          }
      }),
      { numRuns: 60 },
    )
  })
})
