import type { ArgumentMap, ClaimId, RelationId } from '../argumentMap.ts'
import { claimOf, relationsFrom } from '../queries/lookup.ts'
import { addClaim } from './addClaim.ts'
import { addRelation } from './addRelation.ts'
import { changeClaims } from './changeClaims.ts'
import { changeRelation } from './changeRelation.ts'

/** The lines of a text that hold words, each without the blanks round it. */
export const linesIn = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/**
 * Makes one claim of each line of a claim's text. The claim keeps the first, and its title; the others are said by
 * the same party in the same turn and bear on the same targets in the same way, linked premises as further ones.
 * @param newId gives the id of each new claim and relation
 * @throws UnknownIdError
 */
export function splitClaim(map: ArgumentMap, id: ClaimId, newId: () => ClaimId | RelationId): ArgumentMap {
  const { text, party, speaker, turn } = claimOf(map, id)
  const [first, ...others] = linesIn(text)
  if (first === undefined || others.length === 0) return map
  const voice = { speaker, ...(party !== undefined && { party }), ...(turn !== undefined && { turn }) }
  return others.reduce(
    (now, line) => {
      const claim = newId()
      const added = addClaim(now, { id: claim, text: line, ...voice })
      return relationsFrom(map, id).reduce((later, { id: relation, kind, from, to }) => {
        if (from.length === 1) return addRelation(later, { id: newId(), kind, from: [claim], to })
        const before = later.relations.find((one) => one.id === relation)?.from ?? from
        return changeRelation(later, relation, { from: [...before, claim] })
      }, added)
    },
    changeClaims(map, [id], { text: first }),
  )
}
