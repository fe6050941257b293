import { strFromU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { makeMap } from '../../shared/document/make.ts'
import { flowCsv } from '../../shared/formats/flowCsv/flowCsv.ts'
import { flowXlsx } from '../../shared/formats/flowXlsx/flowXlsx.ts'
import { formatOfContent } from '../../shared/formats/registry.ts'
import { isMapFormat, type MapFormat, writeMap } from '../../shared/formats/writing/writeMap.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const written = async (format: typeof flowCsv, text: string) =>
  (await writeMap(makeMap({ claims: [{ id: 'a', text }] }), format as MapFormat)).bytes

test('a flow as debaters keep it: speeches, replies beside, extensions by an arrow', async () => {
  const csv = bytes(
    [
      '1AC,1NC,2AC,2NC',
      'Zoos should close,They save species,Few of them,->',
      ',Children learn there,,',
      ',,,',
      '"Animals suffer, badly",,→,',
    ].join('\r\n'),
  )
  const format = formatOfContent(csv)
  expect(format?.id).toBe('csv')
  const { map, losses } = (await format?.read?.(csv)) ?? { map: makeMap(), losses: [] }
  expect(map.claims.map(({ text, party, turn }) => [text, party, turn])).toEqual([
    ['Zoos should close', 'Affirmative', '1AC'],
    ['They save species', 'Negative', '1NC'],
    ['Few of them', 'Affirmative', '2AC'],
    ['Children learn there', 'Negative', '1NC'],
    ['Animals suffer, badly', 'Affirmative', '1AC'],
  ])
  const words = (id: string) => map.claims.find((claim) => claim.id === id)?.text
  expect(map.relations.map(({ kind, from, to }) => `${words(from[0] ?? '')} ${kind}s ${words(to)}`)).toEqual([
    'They save species rebuts Zoos should close',
    'Few of them rebuts They save species',
    'Children learn there rebuts Zoos should close',
  ])
  expect(map.turns.map(({ name, party }) => [name, party])).toEqual([
    ['1AC', 'Affirmative'],
    ['1NC', 'Negative'],
    ['2AC', 'Affirmative'],
  ])
  expect(losses).toEqual([])
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1"])(
  'the words %j reach no spreadsheet as a formula',
  async (text) => {
    const csv = new TextDecoder().decode(await written(flowCsv, text))
    for (const cell of csv.split(/[\r\n,]+/)) expect(cell.replace(/^"/, '')).not.toMatch(/^[=+\-@\t]/)
    const sheet = unzipSync(await written(flowXlsx, text))['xl/worksheets/sheet1.xml']
    expect(sheet && strFromU8(sheet)).not.toMatch(/<f>|<f /)
    for (const format of [flowCsv, flowXlsx]) {
      const back = await format.read?.(await written(format, text))
      expect(back?.map.claims[0]?.text).toBe(text.trim())
    }
  },
)

test('a workbook is the same bytes each time', async () => {
  expect(isMapFormat(flowXlsx)).toBe(true)
  expect(await written(flowXlsx, 'Zoos')).toEqual(await written(flowXlsx, 'Zoos'))
})

test('an archive that unpacks to more than any map has is refused', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(50_000_000) }, { level: 9 })
  expect(formatOfContent(bomb)?.id).toBe('xlsx')
  await expect(flowXlsx.read?.(bomb)).rejects.toThrow('unpacks to more than any map has')
})

test('what shows in cells counts, whatever made it: shared strings, numbers, formulas', async () => {
  const part = (xml: string) => bytes(`<?xml version="1.0"?>${xml}`)
  const book = zipSync({
    'xl/workbook.xml': part(
      '<workbook xmlns:r="r"><sheets><sheet name="Zoos" sheetId="1" r:id="r1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/></Relationships>',
    ),
    'xl/sharedStrings.xml': part(
      '<sst><si><t>1AC</t></si><si><r><t>Zoos </t></r><r><t>should close</t></r></si></sst>',
    ),
    'xl/worksheets/one.xml': part(
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3"><f>6*7</f><v>42</v></c></row></sheetData></worksheet>',
    ),
  })
  const { map } = (await flowXlsx.read?.(book)) ?? { map: makeMap() }
  expect(map.title).toBe('Zoos')
  expect(map.claims.map(({ text }) => text)).toEqual(['Zoos should close', '42'])
  expect(map.relations).toHaveLength(1)
})

test('Flower’s old shape reads as its present one', async () => {
  const boxes = { content: 'Zoos should close', children: [{ content: 'They save species', children: [] }] }
  const old = bytes(JSON.stringify([{ content: 'Zoos', columns: ['1AC', '1NC'], children: [boxes] }]))
  const now = bytes(
    JSON.stringify({
      nodes: {
        root: { value: { tag: 'root' }, level: 0, parent: null, children: ['f'] },
        f: {
          value: { tag: 'flow', content: 'Zoos', columns: ['1AC', '1NC'] },
          level: 0,
          parent: 'root',
          children: ['a'],
        },
        a: { value: { tag: 'box', content: 'Zoos should close' }, level: 1, parent: 'f', children: ['b'] },
        b: { value: { tag: 'box', content: 'They save species' }, level: 2, parent: 'a', children: ['a'] },
      },
      version: 1,
    }),
  )
  for (const file of [old, now]) {
    expect(formatOfContent(file)?.id).toBe('flower')
    const back = await formatOfContent(file)?.read?.(file)
    expect(back?.map.title).toBe('Zoos')
    expect(back?.map.claims.map(({ text, turn }) => [text, turn])).toEqual([
      ['Zoos should close', '1AC'],
      ['They save species', '1NC'],
    ])
    expect(back?.map.relations.map(({ kind }) => kind)).toEqual(['rebut'])
  }
})

test('boxes that hang on two others, and on themselves, are read once, and told', async () => {
  const nodes = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [
      `n${at}`,
      {
        value: { tag: 'box', content: `Box ${at}` },
        level: at,
        parent: null,
        children: [`n${at + 1}`, `n${at + 1}`, 'n0'],
      },
    ]),
  )
  const root = { value: { tag: 'root' }, level: -1, parent: null, children: ['f'] }
  const flow = { value: { tag: 'flow', content: 'Zoos', columns: [] }, level: 0, parent: 'root', children: ['n0'] }
  const file = bytes(JSON.stringify({ nodes: { root, f: flow, ...nodes }, version: 1 }))
  const back = await formatOfContent(file)?.read?.(file)
  expect([back?.map.claims.length, back?.map.relations.length]).toEqual([40, 39])
  expect(back?.losses.length).toBeGreaterThan(39)
})

test('a sheet of more cells than any flow has, and quotation marks that are missing, are told once', async () => {
  await expect(flowCsv.read?.(bytes(`a,b\n${','.repeat(20_000)}x`))).rejects.toThrow('more than 16384 cells')
  const back = await flowCsv.read?.(bytes(`1AC,1NC\n${'"a" b,c\n'.repeat(2_000)}`))
  expect(back?.losses.length).toBe(1)
})
