import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sample } from '../../../tests/support/sample.ts'
import { readXaif } from '../xaif/readXaif.ts'
import { readAif } from './readAif.ts'
import { writeAif } from './writeAif.ts'

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

test('what is said in other words, by others or to another end is kept as a note or told', () => {
  const nodes = [
    { nodeID: 1, type: 'I', text: 'Zoos should close' },
    { nodeID: 2, type: 'L', text: 'Ann : I say, close the zoos!' },
    { nodeID: 3, type: 'YA', text: 'Challenging' },
    { nodeID: 4, type: 'L', text: 'Ben : zoos should close.' },
    { nodeID: 5, type: 'YA', text: 'Agreeing' },
  ]
  const edges = [
    [2, 3],
    [3, 1],
    [4, 5],
    [5, 1],
  ].map(([fromID, toID]) => ({ fromID, toID }))
  const { map, losses } = readAif(bytes({ nodes, edges }))
  expect(map.claims[0]).toMatchObject({ speaker: 'Ann', note: 'Said: “I say, close the zoos!”' })
  expect(losses).toEqual([
    { at: 'nodes[3]', kind: 'dropped', text: 'Left out that Ben says this too: “zoos should close.”' },
    { at: 'nodes[1]', kind: 'changed', text: '“Challenging” became plain speech, in 1 claim.' },
  ])
})

test('an analyst who is written down with the words takes no turn', () => {
  const text = [
    'Ann : Zoos should close',
    'Cleo : Ann : Zoos should close',
    'Ann : They are sad',
    'Cleo : Ann : They are sad',
  ]
  const nodes = [
    ...text.map((words, nodeID) => ({ nodeID, type: 'L', text: words })),
    ...[10, 12].map((nodeID) => ({ nodeID, type: 'YA', text: 'Asserting' })),
    { nodeID: 20, type: 'I', text: 'Zoos should close' },
    { nodeID: 22, type: 'I', text: 'Zoos are sad' },
    { nodeID: 30, type: 'TA', text: 'Default Transition' },
  ]
  const edges = [
    [0, 10],
    [10, 20],
    [2, 12],
    [12, 22],
    [0, 30],
    [30, 2],
  ].map(([fromID, toID]) => ({ fromID, toID }))
  const { map, losses } = readAif(bytes({ nodes, edges }))
  expect(map.turns.map(({ name }) => name)).toEqual(['1 · Ann'])
  expect(losses).toEqual([{ at: 'nodes[1]', kind: 'dropped', text: 'Left out who analysed this, in 2 places.' }])
})

test('turns go out as a dialogue, and come back in their order', () => {
  const { turns, claims } = readAif(writeAif(sample).bytes).map
  expect(turns.map(({ name }) => name).slice(0, 3)).toEqual([
    '1 · Review Commission',
    '2 · Washington officials',
    '3 · Requests',
  ])
  const placeIn = (map: Pick<typeof sample, 'turns' | 'claims'>, id: string) =>
    map.turns.findIndex((turn) => turn.id === map.claims.find((claim) => claim.id === id)?.turn)
  for (const one of claims)
    for (const other of claims)
      if (one.speaker !== '' && other.speaker !== '' && placeIn(sample, one.id) < placeIn(sample, other.id))
        expect(placeIn({ turns, claims }, one.id)).toBeLessThanOrEqual(placeIn({ turns, claims }, other.id))
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
  expect(map.claims[0]?.quotes).toMatchObject([{ source: 'S1', exact: 'Zoos & co should close', start: 6 }])
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
