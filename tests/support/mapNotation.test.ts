import fc from 'fast-check'
import { expect, test } from 'vitest'
import { brokenInvariants } from '../../shared/document/invariants.ts'
import { anyMap } from './anyMap.ts'
import { map, marked, outline, show } from './mapNotation.ts'

test('an outline is read with its ids, parties, turns, titles and steps', () => {
  const zoos = map`
    turns: t0 t1
    C0: Zoos should close ! @us /t1
      + Animals suffer
      & They suffer needlessly
        ~ [x1] *Doubt* Nobody knows what animals feel
        ^ W: Suffering is bad @them`
  expect(zoos.turns.map(({ id }) => id)).toEqual(['t0', 't1'])
  expect(zoos.parties.map(({ id }) => id)).toEqual(['us', 'them'])
  expect(zoos.claims[0]).toMatchObject({
    id: 'C0',
    text: 'Zoos should close',
    contention: true,
    party: 'us',
    turn: 't1',
  })
  expect(zoos.claims[3]).toMatchObject({ title: 'Doubt', text: 'Nobody knows what animals feel' })
  expect(zoos.relations).toMatchObject([
    { id: 'r1', kind: 'support', from: ['animals-suffer', 'they-suffer-needlessly'], to: 'C0' },
    { id: 'x1', kind: 'rebut', from: ['nobody-knows-what-animals-feel'], to: 'r1' },
    { id: 'r3', kind: 'support', from: ['W'], to: 'r1' },
  ])
})

test('marked claims are the selection, and are shown again', () => {
  const { map: zoos, selection } = marked`
    Zoos should close |
      - Zoos save species @them |`
  expect([...selection]).toEqual(['zoos-should-close', 'zoos-save-species'])
  expect(show(zoos, selection)).toBe(outline`
    Zoos should close |
      - Zoos save species @them |`)
})

test('an outline of what is no sound map is refused', () => {
  expect(
    () => map`
    A: One
      - gone:`,
  ).toThrow('gone')
  expect(() => map`- A: One`).toThrow('hangs on nothing')
  expect(
    () => map`
    A: One
      ~ B: Two`,
  ).toThrow('no step')
})

test('what is shown is read as the same outline, with all its claims and relations', () => {
  fc.assert(
    fc.property(anyMap, (any) => {
      const plain = {
        ...any,
        claims: any.claims.map((claim, index) => ({ ...claim, title: '', text: `Words ${index}` })),
      }
      const shown = show(plain)
      if (shown === '') return
      const read = map`${shown}`
      expect(show(read)).toBe(shown)
      expect(brokenInvariants(read)).toEqual([])
      expect(read.claims.map(({ id }) => id).toSorted()).toEqual(plain.claims.map(({ id }) => id).toSorted())
      expect(read.relations).toHaveLength(plain.relations.length)
    }),
  )
})
