import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readXaif } from '../xaif/readXaif.ts'
import { readAif } from './readAif.ts'

const file = readFileSync(new URL('../../../fixtures/files/aif/zoo-dialogue.json', import.meta.url), 'utf8')
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))

test('nodes become claims and relations, on steps and on attacks too', () => {
  const { map, losses } = readAif(new TextEncoder().encode(file))
  expect(map.relations).toMatchObject([
    { id: '201', kind: 'support', from: ['102'], to: '101', scheme: 'Argument from Consequences' },
    { id: '202', kind: 'rebut', from: ['103'], to: '201', scheme: '' },
    { id: '203', kind: 'rebut', from: ['104'], to: '202', scheme: '' },
  ])
  expect(losses.map(({ at, kind }) => [at, kind])).toEqual([
    ['nodes[12]', 'dropped'],
    ['nodes[13]', 'dropped'],
  ])
})

test('the dialogue says who said it and when', () => {
  const { map } = readAif(new TextEncoder().encode(file))
  expect(map.claims.map(({ speaker }) => speaker)).toEqual(['Ann', '', 'Ben', ''])
  expect(map.turns.map(({ name }) => name)).toEqual(['1 · Ann', '2 · Ben'])
})

test('a step with several conclusions, a rephrasing and numbers for ids are taken, and told', () => {
  const nodes = [1, 2, 3].map((nodeID) => ({ nodeID, type: 'I', text: `Claim ${nodeID}` }))
  const edges = [
    [1, 9],
    [9, 2],
    [9, 3],
  ].map(([fromID, toID], edgeID) => ({ edgeID, fromID, toID }))
  const { map, losses } = readAif(bytes({ nodes: [...nodes, { nodeID: 9, type: 'MA' }], edges }))
  expect(map.relations.map(({ from, to }) => [...from, to])).toEqual([
    ['1', '2'],
    ['1', '3'],
  ])
  expect(losses.map(({ kind }) => kind)).toEqual(['changed', 'changed'])
})

test('in OVA3’s file claims stay where they stood, and markup of its text is no text', () => {
  const { map } = readXaif(
    bytes({
      AIF: { nodes: [{ nodeID: 7, type: 'I', text: 'Zoos should close' }], edges: null, locutions: null },
      text: 'Said: <span id="node7" onclick="x()">Zoos &amp; co should close</span>.<br>Yes.',
      OVA: { nodes: [{ nodeID: 7, visible: true, x: 12.4, y: '30' }] },
    }),
  )
  expect(map.claims[0]?.position).toEqual({ x: 12, y: 30 })
  expect(map.sources[0]?.text).toBe('Said: Zoos & co should close.\nYes.')
})

test('1,400 nodes keep their shape', () => {
  const nodes = Array.from({ length: 700 }, (_, at) => [
    { nodeID: `i${at}`, type: 'I', text: `Claim ${at}` },
    { nodeID: `s${at}`, type: at % 3 === 0 ? 'CA' : 'RA', text: '' },
  ]).flat()
  const edges = Array.from({ length: 699 }, (_, at) => [
    { fromID: `i${at + 1}`, toID: `s${at + 1}` },
    { fromID: `s${at + 1}`, toID: `i${Math.floor(at / 2)}` },
  ]).flat()
  const { map } = readAif(bytes({ nodes, edges }))
  expect([map.claims.length, map.relations.length]).toEqual([700, 699])
})
