import { describe, expect, test } from 'vitest'
import { map } from '../../../tests/support/mapNotation.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { claimOf } from '../queries/lookup.ts'
import { claimsOfParty, speakersOf, tagsOf } from '../queries/voices.ts'
import { changeClaims } from './changeClaims.ts'
import { mergeParties } from './mergeParties.ts'
import { mergeTurns } from './mergeTurns.ts'
import { moveParty } from './moveParty.ts'
import { nameParty } from './nameParty.ts'
import { nameTurn } from './nameTurn.ts'
import { putParty } from './putParty.ts'
import { putTurn } from './putTurn.ts'
import { NameTakenError, NoNameError, UnknownMentionError } from './refusals.ts'
import { renameSpeaker } from './renameSpeaker.ts'
import { renameTag } from './renameTag.ts'
import { replaceSpeaker } from './replaceSpeaker.ts'
import { replaceTag } from './replaceTag.ts'

const plain = map`
  turns: t1 t2
  C0: Zoos should close ! @us /t1
    + C1: Animals suffer @us /t1
    - C2: Zoos save species @them /t2`

const spoken = [
  ['C0', { speaker: 'Ada', tags: ['law', 'animals'] }],
  ['C1', { speaker: 'Ben', tags: ['animals'] }],
  ['C2', { speaker: 'Ada', tags: ['species', 'law'] }],
] as const
const zoos: ArgumentMap = spoken.reduce(
  (now, [id, fields]) => changeClaims(now, [id], fields),
  nameTurn(nameParty(putTurn(plain, { id: 't2', party: 'them' }), 'them', 'Keepers'), 't1', 'Opening'),
)

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join(' ')
const tags = (of: ArgumentMap) => of.claims.map((claim) => claim.tags.join(' '))

describe('parties and turns', () => {
  test('two parties become one, and claims and turns follow', () => {
    const one = mergeParties(zoos, 'them', 'us')
    expect(ids(one.parties)).toBe('us')
    expect(claimsOfParty(one, 'us')).toEqual(['C0', 'C1', 'C2'])
    expect(one.turns[1]?.party).toBe('us')
    expect(claimOf(one, 'C0')).toBe(claimOf(zoos, 'C0'))
    expect(mergeParties(zoos, 'us', 'us')).toBe(zoos)
    expect(mergeParties(zoos, 'gone', 'us')).toBe(zoos)
    expect(() => mergeParties(zoos, 'us', 'gone')).toThrow(UnknownMentionError)
  })

  test('two turns become one, and claims follow', () => {
    const one = mergeTurns(zoos, 't1', 't2')
    expect(ids(one.turns)).toBe('t2')
    expect(one.claims.map(({ turn }) => turn)).toEqual(['t2', 't2', 't2'])
    expect(mergeTurns(zoos, 'gone', 't2')).toBe(zoos)
    expect(() => mergeTurns(zoos, 't1', 'gone')).toThrow(UnknownMentionError)
  })

  test('a party is moved among the others', () => {
    const three = putParty(zoos, { id: 'vets' })
    expect(ids(moveParty(three, 'vets', -1).parties)).toBe('us vets them')
    expect(ids(moveParty(three, 'us', 9).parties)).toBe('them vets us')
    expect(moveParty(three, 'us', -1)).toBe(three)
  })

  test('a name that is taken is refused, whatever its case and the spaces round it', () => {
    expect(() => nameParty(zoos, 'us', ' keepers ')).toThrow(new NameTakenError('party', 'Keepers'))
    expect(() => nameTurn(zoos, 'new', 'Opening')).toThrow(NameTakenError)
    expect(nameParty(zoos, 'them', 'KEEPERS').parties[1]?.name).toBe('KEEPERS')
    expect(nameParty(nameParty(zoos, 'a', ''), 'b', '').parties).toHaveLength(4)
  })
})

describe('speakers and tags', () => {
  test('they are listed as they first come, each with its claims', () => {
    expect(speakersOf(zoos)).toEqual([
      { name: 'Ada', claims: ['C0', 'C2'], party: 'us', parties: new Set(['us', 'them']) },
      { name: 'Ben', claims: ['C1'], party: 'us', parties: new Set(['us']) },
    ])
    expect(tagsOf(zoos).map(({ name, claims }) => `${name}: ${claims.join(' ')}`)).toEqual([
      'law: C0 C2',
      'animals: C0 C1',
      'species: C2',
    ])
  })

  test('a speaker is renamed wherever they speak', () => {
    expect(renameSpeaker(zoos, 'Ada', ' Ada Byron ').claims.map(({ speaker }) => speaker)).toEqual([
      'Ada Byron',
      'Ben',
      'Ada Byron',
    ])
    expect(() => renameSpeaker(zoos, 'Ada', 'ben')).toThrow(NameTakenError)
    expect(() => renameSpeaker(zoos, 'Ada', ' ')).toThrow(NoNameError)
    expect(renameSpeaker(zoos, 'Ada', 'Ada')).toBe(zoos)
  })

  test('a speaker is merged into another, or goes', () => {
    expect(speakersOf(replaceSpeaker(zoos, 'Ben', 'Ada'))[0]?.claims).toEqual(['C0', 'C1', 'C2'])
    expect(speakersOf(replaceSpeaker(zoos, 'Ada', '')).map(({ name }) => name)).toEqual(['Ben'])
    expect(replaceSpeaker(zoos, 'Cleo', 'Ada')).toBe(zoos)
  })

  test('a tag is renamed, merged and taken away, and no claim has one twice', () => {
    expect(tags(renameTag(zoos, 'animals', 'beasts'))).toEqual(['law beasts', 'beasts', 'species law'])
    expect(tags(replaceTag(zoos, 'law', 'species'))).toEqual(['species animals', 'animals', 'species'])
    expect(tags(replaceTag(zoos, 'animals', null))).toEqual(['law', '', 'species law'])
    expect(() => renameTag(zoos, 'animals', 'Law')).toThrow(NameTakenError)
    expect(() => renameTag(zoos, 'animals', '')).toThrow(NoNameError)
    expect(replaceTag(zoos, 'none', 'law')).toBe(zoos)
  })
})
