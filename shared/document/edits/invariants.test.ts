import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyId, anyMap, anyText } from '../../../tests/support/anyMap.ts'
import { RejoinderError } from '../../errors.ts'
import type { ArgumentMap } from '../argumentMap.ts'
import { parseMap } from '../file/parse.ts'
import { serialiseMap } from '../file/serialise.ts'
import { brokenInvariants } from '../invariants.ts'
import { occurrencesIn } from '../queries/find.ts'
import { speakersOf, tagsOf } from '../queries/voices.ts'
import { addClaim } from './addClaim.ts'
import { addRelation } from './addRelation.ts'
import { changeClaims } from './changeClaims.ts'
import { changeGroup } from './changeGroup.ts'
import { changeMap } from './changeMap.ts'
import { changeRelation } from './changeRelation.ts'
import { deleteClaims } from './deleteClaims.ts'
import { deleteRelations } from './deleteRelations.ts'
import { groupClaims } from './groupClaims.ts'
import { mergeParties } from './mergeParties.ts'
import { mergeTurns } from './mergeTurns.ts'
import { moveBranch } from './moveBranch.ts'
import { moveParty } from './moveParty.ts'
import { moveTurn } from './moveTurn.ts'
import { nameParty } from './nameParty.ts'
import { nameTurn } from './nameTurn.ts'
import { pinClaims } from './pinClaims.ts'
import { placeBeside } from './placeBeside.ts'
import { putParty } from './putParty.ts'
import { putSource } from './putSource.ts'
import { putTurn } from './putTurn.ts'
import { regroupClaims } from './regroupClaims.ts'
import { removeParty } from './removeParty.ts'
import { removePremise } from './removePremise.ts'
import { removeTurn } from './removeTurn.ts'
import { renameSpeaker } from './renameSpeaker.ts'
import { renameTag } from './renameTag.ts'
import { replaceSpeaker } from './replaceSpeaker.ts'
import { replaceTag } from './replaceTag.ts'
import { replaceText } from './replaceText.ts'
import { splitClaim } from './splitClaim.ts'
import { tagClaims } from './tagClaims.ts'
import { ungroup } from './ungroup.ts'
import { untagClaims } from './untagClaims.ts'

type Edit = (map: ArgumentMap) => ArgumentMap

/** Picks what an edit is about by number, so that the same edits can follow each other on any map. */
const from = (list: readonly { readonly id: string }[], place: number): string =>
  list[place % list.length]?.id ?? 'gone'
const target = (map: ArgumentMap, place: number): string => from([...map.claims, ...map.relations], place)

const place = fc.nat()
const kind = fc.constantFrom('support' as const, 'rebut' as const)
const turnOrParty = fc.oneof(fc.constant(undefined), place)
const named = (list: readonly { readonly id: string }[], place: number | undefined) =>
  place === undefined ? undefined : from(list, place)

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(anyId, anyText).map(
    ([id, text]): Edit =>
      (map) =>
        addClaim(map, { id, text }),
  ),
  fc.tuple(anyId, kind, fc.array(place, { maxLength: 3 }), place).map(
    ([id, kind, premises, to]): Edit =>
      (map) =>
        addRelation(map, { id, kind, from: premises.map((one) => from(map.claims, one)), to: target(map, to) }),
  ),
  fc.tuple(place, anyText, turnOrParty, turnOrParty, fc.integer({ min: 100, max: 400 })).map(
    ([one, text, party, turn, width]): Edit =>
      (map) =>
        changeClaims(map, [from(map.claims, one)], {
          text,
          width,
          party: named(map.parties, party),
          turn: named(map.turns, turn),
        }),
  ),
  fc.tuple(place, fc.double(), fc.double()).map(
    ([one, x, y]): Edit =>
      (map) =>
        pinClaims(map, new Map([[from(map.claims, one), { x, y }]])),
  ),
  fc.array(place, { maxLength: 2 }).map(
    (some): Edit =>
      (map) =>
        deleteClaims(
          map,
          some.map((one) => from(map.claims, one)),
        ),
  ),
  place.map(
    (one): Edit =>
      (map) =>
        deleteRelations(map, [from(map.relations, one)]),
  ),
  fc.tuple(place, kind, place).map(
    ([one, kind, to]): Edit =>
      (map) =>
        changeRelation(map, from(map.relations, one), { kind, to: target(map, to) }),
  ),
  anyText.map(
    (title): Edit =>
      (map) =>
        changeMap(map, { title }),
  ),
  fc.tuple(anyId, anyText).map(
    ([id, name]): Edit =>
      (map) =>
        putParty(map, { id, name }),
  ),
  fc.tuple(anyId, turnOrParty).map(
    ([id, party]): Edit =>
      (map) =>
        putTurn(map, { id, party: named(map.parties, party) }),
  ),
  place.map(
    (one): Edit =>
      (map) =>
        removeParty(map, from(map.parties, one)),
  ),
  place.map(
    (one): Edit =>
      (map) =>
        removeTurn(map, from(map.turns, one)),
  ),
  fc.tuple(place, fc.integer({ min: -3, max: 3 })).map(
    ([one, by]): Edit =>
      (map) =>
        moveTurn(map, from(map.turns, one), by),
  ),
  fc.tuple(place, place, fc.constantFrom('before' as const, 'behind' as const)).map(
    ([one, sibling, side]): Edit =>
      (map) =>
        placeBeside(map, from(map.claims, one), from(map.claims, sibling), side),
  ),
  fc.tuple(fc.constantFrom('a', ' ', 'xy', '类', 'zoo'), anyText).map(
    ([typed, words]): Edit =>
      (map) => {
        const sought = { parts: [typed], matchCase: false, wholeWord: false }
        const found = map.claims.flatMap((claim) => occurrencesIn(claim, sought))
        return replaceText(map, found, words)
      },
  ),
  fc.tuple(place, place, fc.integer({ min: -3, max: 3 })).map(
    ([one, other, by]): Edit =>
      (map) =>
        by === 0
          ? mergeParties(map, from(map.parties, one), from(map.parties, other))
          : moveParty(map, from(map.parties, one), by),
  ),
  fc.tuple(place, place).map(
    ([one, other]): Edit =>
      (map) =>
        mergeTurns(map, from(map.turns, one), from(map.turns, other)),
  ),
  fc.tuple(place, anyText, anyId).map(
    ([one, name, id]): Edit =>
      (map) =>
        nameTurn(nameParty(map, from(map.parties, one), name), id, name),
  ),
  fc.tuple(place, anyText, fc.boolean()).map(
    ([one, name, isMerge]): Edit =>
      (map) => {
        const { name: speaker = '' } = speakersOf(map)[one % speakersOf(map).length] ?? {}
        return (isMerge ? replaceSpeaker : renameSpeaker)(map, speaker, name)
      },
  ),
  fc.tuple(place, anyText, fc.boolean()).map(
    ([one, name, isMerge]): Edit =>
      (map) => {
        const { name: tag = '' } = tagsOf(map)[one % tagsOf(map).length] ?? {}
        return (isMerge ? replaceTag : renameTag)(map, tag, name)
      },
  ),
  fc.tuple(anyId, anyText).map(
    ([id, title]): Edit =>
      (map) =>
        putSource(map, { id, title }),
  ),
  fc.tuple(place, place).map(
    ([one, premise]): Edit =>
      (map) =>
        removePremise(map, from(map.relations, one), from(map.claims, premise)),
  ),
  fc.tuple(place, anyText).map(
    ([one, tag]): Edit =>
      (map) =>
        tagClaims(map, [from(map.claims, one)], tag),
  ),
  fc.tuple(place, place).map(
    ([one, tag]): Edit =>
      (map) => {
        const { tags } = map.claims[one % map.claims.length] ?? { tags: [] }
        return untagClaims(map, [from(map.claims, one)], tags[tag % tags.length] ?? 'none')
      },
  ),
  fc.tuple(place, turnOrParty, anyId).map(
    ([one, parent, id]): Edit =>
      (map) =>
        moveBranch(map, from(map.claims, one), named(map.claims, parent) ?? null, id),
  ),
  fc.tuple(fc.array(place, { maxLength: 4 }), anyId, anyText).map(
    ([some, id, title]): Edit =>
      (map) =>
        groupClaims(
          map,
          some.map((one) => from(map.claims, one)),
          { id, title },
        ),
  ),
  fc.tuple(fc.array(place, { maxLength: 4 }), turnOrParty).map(
    ([some, group]): Edit =>
      (map) =>
        regroupClaims(
          map,
          some.map((one) => from(map.claims, one)),
          named(map.groups, group) ?? null,
        ),
  ),
  fc.tuple(place, anyText).map(
    ([one, title]): Edit =>
      (map) =>
        changeGroup(map, from(map.groups, one), { title }),
  ),
  place.map(
    (one): Edit =>
      (map) =>
        ungroup(map, from(map.groups, one)),
  ),
  fc.tuple(place, fc.array(anyId, { minLength: 1, maxLength: 5 })).map(
    ([one, ids]): Edit =>
      (map) => {
        let next = 0
        return splitClaim(map, from(map.claims, one), () => ids[next++] ?? 'C0')
      },
  ),
)

/** The map after an edit, or as it was where the edit is refused. */
function tried(map: ArgumentMap, edit: Edit): ArgumentMap {
  try {
    return edit(map)
  } catch (error) {
    if (error instanceof RejoinderError) return map
    throw error
  }
}

test('no sequence of edits breaks an invariant, and all that they make can be saved', () => {
  fc.assert(
    fc.property(anyMap, fc.array(anyEdit, { maxLength: 12 }), (start, edits) => {
      let last = start
      for (const edit of edits) {
        last = tried(last, edit)
        expect(brokenInvariants(last)).toEqual([])
      }
      expect(parseMap(serialiseMap(last))).toEqual({ map: last, problems: [] })
    }),
    { numRuns: 300 },
  )
})

test('an edit gives the same map back where it changes nothing, and another where it does', () => {
  fc.assert(
    fc.property(anyMap, anyEdit, (before, edit) => {
      const text = serialiseMap(before)
      const after = tried(before, edit)
      expect(after === before).toBe(serialiseMap(after) === text)
      expect(serialiseMap(before)).toBe(text)
    }),
    { numRuns: 300 },
  )
})
