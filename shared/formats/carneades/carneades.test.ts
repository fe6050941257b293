import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { outline, show } from '../../../tests/support/mapNotation.ts'
import { formatOfContent } from '../registry.ts'

async function read(path: string) {
  const bytes = readFileSync(new URL(`../../../fixtures/files/${path}`, import.meta.url))
  const format = formatOfContent(bytes)
  const back = await format?.read?.(bytes)
  if (back === undefined) throw new Error('No format knows this file.')
  return { id: format?.id, map: back.map, losses: back.losses.map(({ at, kind }) => `${at} ${kind}`) }
}

test('Carneades YAML: roles, an undercutter, an issue, and what has no place', async () => {
  const { id, map, losses } = await read('carneades/zoos.yml')
  expect([id, map.title]).toEqual(['carneades', 'Zoos'])
  expect(map.relations.map(({ kind, from, to, scheme }) => [kind, ...from, to, scheme])).toEqual([
    ['support', 'suffer', 'wrong', 'close', 'consequences'],
    ['rebut', 'blind', 'a1', ''],
    ['support', 'species', 'keep', ''],
    ['rebut', 'close', 'keep', ''],
    ['rebut', 'keep', 'close', ''],
  ])
  expect(map.relations[0]?.note).toBe('fact: suffer; value: wrong')
  expect(losses).toEqual(['arguments.a2 dropped', 'tests dropped'])
})

test('LKIF: pro and con, an exception, a negative premise', async () => {
  const { id, map, losses } = await read('lkif/zoos.xml')
  expect(id).toBe('lkif')
  expect(show(map)).toBe(outline`
    s1: Zoos should close.
      + [a1] s2: Animals suffer in zoos.
        ~ [R1] s3: Nobody can measure suffering.
      - [a2] C1: Not: Species survive in the wild.
    s4: Species survive in the wild.
  `)
  expect(losses).toEqual(['line 20 changed', 'line 7 dropped', 'line 3 dropped'])
})

test('CAF: descriptions in several languages, a main issue, references', async () => {
  const { id, map, losses } = await read('caf/zoos.xml')
  expect(id).toBe('lkif')
  expect(map.claims.map(({ text, note, contention }) => [text, note, contention])).toEqual([
    ['Zoos should close.', 'Zoos sollten schließen.', true],
    ['Animals suffer in zoos.', '', false],
  ])
  expect(map.relations).toMatchObject([{ kind: 'support', scheme: 'Position', note: 'As the society says.' }])
  expect(map.sources).toMatchObject([{ title: 'A report', author: 'The Society', url: 'https://example.org/report' }])
  expect(losses).toEqual(['line 16 dropped'])
})
