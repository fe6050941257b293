import { describe, expect, test } from 'vitest'
import { map, outline, show } from '../../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { FieldError } from '../file/refusals.ts'
import { makeGroup } from '../make.ts'
import { claimOf, relationOf, UnknownIdError } from '../queries/lookup.ts'
import { addClaim } from './addClaim.ts'
import { addRelation } from './addRelation.ts'
import { changeClaims } from './changeClaims.ts'
import { changeMap } from './changeMap.ts'
import { changeRelation } from './changeRelation.ts'
import { deleteClaims } from './deleteClaims.ts'
import { deleteRelations } from './deleteRelations.ts'
import { moveTurn } from './moveTurn.ts'
import { pinClaims } from './pinClaims.ts'
import { putParty } from './putParty.ts'
import { putTurn } from './putTurn.ts'
import { IdInUseError, LoopError, PremiseError, UnknownMentionError, WordlessClaimError } from './refusals.ts'
import { removeParty } from './removeParty.ts'
import { removePremise } from './removePremise.ts'
import { removeTurn } from './removeTurn.ts'
import { tagClaims } from './tagClaims.ts'
import { untagClaims } from './untagClaims.ts'

const zoos = map`
  turns: t1 t2
  C0: Zoos should close ! @us /t1
    + [linked] C1: Animals suffer
    & C2: They suffer needlessly
      ~ [undercut] C3: Nobody knows what animals feel
        ~ [answer] C4: Their hormones tell
    - [save] C5: Zoos save species @them /t2`

describe('claims', () => {
  test('a new claim comes last, with its defaults', () => {
    const after = addClaim(zoos, { id: 'new', text: 'Zoos teach', party: 'them' })
    expect(after.claims.at(-1)).toMatchObject({ id: 'new', text: 'Zoos teach', party: 'them', width: 228, tags: [] })
    expect(after.claims.slice(0, -1)).toEqual(zoos.claims)
  })

  test.each([
    ['a claim’s id', { id: 'C1', text: 'x' }, IdInUseError],
    ['a relation’s id', { id: 'linked', text: 'x' }, IdInUseError],
    ['a malformed id', { id: 'a b', text: 'x' }, FieldError],
    ['no words', { id: 'new', text: '' }, WordlessClaimError],
    ['an unknown party', { id: 'new', text: 'x', party: 'nobody' }, UnknownMentionError],
    ['an unknown turn', { id: 'new', text: 'x', turn: 'never' }, UnknownMentionError],
    [
      'a quote of an unknown source',
      { id: 'new', text: 'x', quotes: [{ source: 's', exact: '' }] },
      UnknownMentionError,
    ],
  ])('a new claim with %s is refused', (_, fields, refusal) => {
    expect(() => addClaim(zoos, fields)).toThrow(refusal)
  })

  test('changes reach the claims named and no other', () => {
    const after = changeClaims(zoos, ['C1', 'C2'], { party: 'us', folded: true })
    expect(after.claims.filter((claim) => claim.party === 'us' && claim.folded).map(({ id }) => id)).toEqual([
      'C1',
      'C2',
    ])
    expect(claimOf(after, 'C5')).toBe(claimOf(zoos, 'C5'))
  })

  test('undefined takes a field away', () => {
    expect(claimOf(changeClaims(zoos, ['C5'], { party: undefined }), 'C5')).not.toHaveProperty('party')
  })

  test('a change that changes nothing gives the map itself', () => {
    expect(changeClaims(zoos, ['C5'], { party: 'them', tags: [], title: '' })).toBe(zoos)
    expect(changeClaims(zoos, [], { text: 'x' })).toBe(zoos)
  })

  test('a change that breaks a rule is refused', () => {
    expect(() => changeClaims(zoos, ['C5'], { width: 20 })).toThrow(FieldError)
    expect(() => changeClaims(zoos, ['C5'], { text: '' })).toThrow(WordlessClaimError)
    expect(() => changeClaims(zoos, ['gone'], { text: 'x' })).toThrow(UnknownIdError)
  })

  test('claims get a tag once, without the white space round it', () => {
    const tagged = tagClaims(changeClaims(zoos, ['C5'], { tags: ['old', 'species'] }), ['C1', 'C5'], ' species\n')
    expect(['C1', 'C5'].map((id) => claimOf(tagged, id).tags)).toEqual([['species'], ['old', 'species']])
    expect(tagClaims(tagged, ['C1', 'C5'], 'species')).toBe(tagged)
    expect(tagClaims(tagged, ['C1'], ' ')).toBe(tagged)
  })

  test('a tag is taken off the claims named and no other', () => {
    const tagged = tagClaims(zoos, ['C1', 'C5'], 'species')
    expect(['C1', 'C5'].map((id) => claimOf(untagClaims(tagged, ['C5'], 'species'), id).tags)).toEqual([
      ['species'],
      [],
    ])
    expect(untagClaims(tagged, ['C1', 'C5'], 'animals')).toBe(tagged)
  })

  test('cards are pinned to whole px within bounds', () => {
    const pinned = pinClaims(
      zoos,
      new Map([
        ['C1', { x: -0.4, y: 12.6 }],
        ['C2', { x: 9e9, y: 0 }],
      ]),
    )
    expect(claimOf(pinned, 'C1').position).toEqual({ x: 0, y: 13 })
    expect(claimOf(pinned, 'C2').position).toEqual({ x: 1_000_000, y: 0 })
    expect(pinClaims(pinned, new Map([['C1', { x: 0.2, y: 13 }]]))).toBe(pinned)
    expect(() => pinClaims(zoos, new Map([['C1', { x: Number.NaN, y: 0 }]]))).toThrow(FieldError)
  })
})

describe('deleting claims', () => {
  test('a linked premise leaves its relation standing', () => {
    expect(show(deleteClaims(zoos, ['C1']))).toBe(outline`
      C0: Zoos should close ! @us /t1
        + [linked] C2: They suffer needlessly
          ~ [undercut] C3: Nobody knows what animals feel
            ~ [answer] C4: Their hormones tell
        - [save] C5: Zoos save species @them /t2`)
  })

  test('the last premise takes its relation along, and what bears on that', () => {
    expect(show(deleteClaims(zoos, ['C1', 'C2']))).toBe(outline`
      C0: Zoos should close ! @us /t1
        - [save] C5: Zoos save species @them /t2
      C3: Nobody knows what animals feel
      C4: Their hormones tell`)
  })

  test('a target takes along what bears on it', () => {
    expect(deleteClaims(zoos, ['C0']).relations).toEqual([])
  })

  test('a group loses its member', () => {
    const grouped: ArgumentMap = { ...zoos, groups: [makeGroup({ id: 'g', claims: ['C1', 'C5'] })] }
    expect(deleteClaims(grouped, ['C1']).groups[0]?.claims).toEqual(['C5'])
  })

  test('nothing deleted is nothing changed', () => {
    expect(deleteClaims(zoos, ['gone', 'linked'])).toBe(zoos)
    expect(deleteRelations(zoos, ['gone', 'C0'])).toBe(zoos)
  })
})

describe('relations', () => {
  test('a relation bears on a claim or on another relation', () => {
    const after = addRelation(zoos, { id: 'warrant', kind: 'support', from: ['C4', 'C5'], to: 'answer' })
    expect(relationOf(after, 'warrant')).toMatchObject({ from: ['C4', 'C5'], to: 'answer', scheme: '' })
  })

  test('claims may rebut themselves and each other', () => {
    const self = addRelation(zoos, { id: 'self', kind: 'rebut', from: ['C0'], to: 'C0' })
    expect(addRelation(self, { id: 'back', kind: 'rebut', from: ['C0'], to: 'C5' }).relations).toHaveLength(6)
  })

  test.each([
    ['without a premise', { id: 'new', from: [], to: 'C0' }, PremiseError],
    ['with a premise twice', { id: 'new', from: ['C1', 'C1'], to: 'C0' }, PremiseError],
    ['from a relation', { id: 'new', from: ['save'], to: 'C0' }, UnknownMentionError],
    ['on nothing', { id: 'new', from: ['C1'], to: 'gone' }, UnknownIdError],
    ['on itself', { id: 'new', from: ['C1'], to: 'new' }, LoopError],
    ['with an id in use', { id: 'C0', from: ['C1'], to: 'C2' }, IdInUseError],
  ])('a new relation %s is refused', (_, fields, refusal) => {
    expect(() => addRelation(zoos, { kind: 'rebut', ...fields })).toThrow(refusal)
  })

  test('a relation is turned and reattached', () => {
    expect(relationOf(changeRelation(zoos, 'save', { kind: 'support', to: 'C1' }), 'save')).toMatchObject({
      kind: 'support',
      to: 'C1',
    })
    expect(changeRelation(zoos, 'save', { kind: 'rebut' })).toBe(zoos)
  })

  test('a relation can’t be made to bear on what bears on it', () => {
    expect(() => changeRelation(zoos, 'linked', { to: 'answer' })).toThrow(LoopError)
  })

  test('a premise is taken out; the last one takes the relation along', () => {
    const fewer = removePremise(zoos, 'linked', 'C1')
    expect(relationOf(fewer, 'linked').from).toEqual(['C2'])
    expect(removePremise(fewer, 'linked', 'C2').relations.map(({ id }) => id)).toEqual(['save'])
    expect(removePremise(zoos, 'linked', 'C5')).toBe(zoos)
  })

  test('what bears on a deleted relation goes with it', () => {
    expect(deleteRelations(zoos, ['linked']).relations.map(({ id }) => id)).toEqual(['save'])
  })
})

describe('what is said of the map', () => {
  test('titles and direction change', () => {
    const after = changeMap(zoos, { title: 'Zoos', layout: { direction: 'down' } })
    expect(after).toMatchObject({ title: 'Zoos', layout: { direction: 'down' } })
    expect(changeMap(after, { title: 'Zoos', layout: { direction: 'down' } })).toBe(after)
  })

  test('a party is added, renamed and removed', () => {
    const added = putParty(zoos, { id: 'press', name: 'The press', color: '#123456' })
    const renamed = putParty(added, { id: 'press', name: 'Reporters', color: undefined })
    expect(renamed.parties.at(-1)).toEqual({ id: 'press', name: 'Reporters', short: '' })
    expect(putParty(renamed, { id: 'press', name: 'Reporters' })).toBe(renamed)
    expect(() => putParty(zoos, { id: 'press', color: 'red' })).toThrow(FieldError)
    const removed = removeParty(putTurn(zoos, { id: 't2', party: 'them' }), 'them')
    expect(removed.parties.map(({ id }) => id)).toEqual(['us'])
    expect(claimOf(removed, 'C5')).not.toHaveProperty('party')
    expect(removed.turns[1]).not.toHaveProperty('party')
    expect(removeParty(removed, 'them')).toBe(removed)
  })

  test('a turn is added and removed', () => {
    const added = putTurn(zoos, { id: 't3', name: 'Closing', party: 'us' })
    expect(added.turns.map(({ id }) => id)).toEqual(['t1', 't2', 't3'])
    expect(() => putTurn(zoos, { id: 't3', party: 'nobody' })).toThrow(UnknownMentionError)
    const removed = removeTurn(zoos, 't2')
    expect(claimOf(removed, 'C5')).not.toHaveProperty('turn')
    expect(removeTurn(removed, 't2')).toBe(removed)
  })

  test('a turn is moved among the others, no farther than the ends', () => {
    const three = putTurn(zoos, { id: 't3' })
    const order = (map: ArgumentMap) => map.turns.map(({ id }) => id)
    expect(order(moveTurn(three, 't3', -1))).toEqual(['t1', 't3', 't2'])
    expect(order(moveTurn(three, 't1', 9))).toEqual(['t2', 't3', 't1'])
    expect(moveTurn(three, 't1', -1)).toBe(three)
    expect(moveTurn(three, 't3', 1)).toBe(three)
    expect(moveTurn(three, 'gone', 1)).toBe(three)
  })
})
