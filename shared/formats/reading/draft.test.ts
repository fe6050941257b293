import { expect, test } from 'vitest'
import { brokenInvariants } from '../../document/invariants.ts'
import { createDraft } from './draft.ts'

test('names that can be ids stay, others are numbered', () => {
  const draft = createDraft('trial')
  draft.claim('Öl', { text: 'Oil' }, 'line 1')
  draft.claim('C1', { text: 'Coal' }, 'line 2')
  draft.claim('two words', { text: 'Gas' }, 'line 3')
  draft.relation(null, { kind: 'rebut', from: ['C1', 'two words'], to: 'Öl' }, 'line 4')
  const { map, losses } = draft.finish()
  expect(losses).toEqual([])
  expect(brokenInvariants(map)).toEqual([])
  expect(map.claims.map(({ text }) => text)).toEqual(['Oil', 'Coal', 'Gas'])
  expect(new Set(map.claims.map(({ id }) => id)).size).toBe(3)
  expect(map.relations[0]?.from).toEqual([map.claims[1]?.id, map.claims[2]?.id])
})

test('what can’t be kept is told with its place in the file', () => {
  const draft = createDraft('trial')
  draft.claim('a', { text: 'A' }, 'line 1')
  draft.claim('a', { text: 'Again' }, 'line 2')
  draft.claim('b', { text: ' ' }, 'line 3')
  draft.relation('r', { kind: 'support', from: ['a'], to: 'nowhere' }, 'line 4')
  draft.relation('s', { kind: 'support', from: ['a'], to: 's' }, 'line 5')
  const { map, losses } = draft.finish()
  expect(map.relations).toEqual([])
  expect(losses.map(({ at, kind }) => `${at} ${kind}`)).toEqual([
    'line 2 dropped',
    'line 3 dropped',
    'line 4 dropped',
    'line 5 dropped',
  ])
})

test('a party or turn of the same name is made once', () => {
  const draft = createDraft('trial')
  const [us, usAgain] = [draft.party('US'), draft.party('US', { color: '#112233' })]
  draft.claim('a', { text: 'A', party: us, turn: draft.turn('Opening', us) }, 'line 1')
  expect(usAgain).toBe(us)
  expect(draft.finish().map.parties).toEqual([{ id: 'US', name: 'US', short: '', color: '#112233' }])
})

test('a file without claims is refused in one sentence', () => {
  expect(() => createDraft('OPML file').finish()).toThrow('This OPML file holds no claims.')
})
