import type { ArgumentMap, Claim, Relation } from '../../shared/document/argumentMap.ts'
import { claimsById, relationsById } from '../../shared/document/queries/lookup.ts'
import type { Feature, Holds } from '../../shared/formats/holds.ts'
import { claimWords } from '../../shared/reasoning/claimName.ts'

/**
 * All of a map that a format says it holds whole, as lines in a fixed order, so that ids and orders don't count: one for
 * each claim, and one for each relation by the words of its ends.
 */
export function heldOf(map: ArgumentMap, holds: Holds): readonly string[] {
  const isWhole = (feature: Feature) => holds[feature] === 'whole'
  const nameIn = (list: readonly { readonly id: string; readonly name: string }[], id: string | undefined) =>
    list.find((one) => one.id === id)?.name ?? ''
  const groupOf = ({ id }: Claim) => map.groups.find(({ claims }) => claims.includes(id))?.title ?? ''
  const wordsOf = (claim: Claim) => (isWhole('titles') ? `${claim.title}|${claim.text}` : claimWords(claim))
  const claims = map.claims.map((claim) =>
    [
      wordsOf(claim),
      isWhole('parties') && nameIn(map.parties, claim.party),
      isWhole('turns') && nameIn(map.turns, claim.turn),
      isWhole('speakers') && claim.speaker,
      isWhole('contentions') && claim.contention,
      isWhole('confidences') && claim.confidence,
      isWhole('tags') && claim.tags,
      isWhole('notes') && claim.note,
      isWhole('positions') && claim.position && [claim.position.x, claim.position.y],
      isWhole('widths') && claim.width,
      isWhole('folds') && claim.folded,
      isWhole('groups') && groupOf(claim),
    ].map((part) => JSON.stringify(part) ?? ''),
  )
  const bearsOnStep = ({ to }: Relation) => relationsById(map).has(to)
  const isHeld = (relation: Relation): boolean => {
    const target = relationsById(map).get(relation.to)
    if (bearsOnStep(relation) && !isWhole(relation.kind === 'rebut' ? 'undercuts' : 'warrants')) return false
    return target === undefined || isHeld(target)
  }
  const said = (relation: Relation): string => {
    const { kind, from, to, scheme, note } = relation
    const target = relationsById(map).get(to)
    const premises = from.map((id) => wordsOf(claimsById(map).get(id) as Claim)).sort()
    const onto = target === undefined ? wordsOf(claimsById(map).get(to) as Claim) : `(${said(target)})`
    const more = [isWhole('schemes') && scheme, isWhole('relationNotes') && note]
    return `${premises.join(' & ')} ${kind} ${onto} ${JSON.stringify(more)}`
  }
  const relations = map.relations.filter(isHeld).flatMap((relation) => {
    if (isWhole('linkedPremises')) return [said(relation)]
    return relation.from.map((premise) => said({ ...relation, from: [premise] }))
  })
  const head = [isWhole('direction') && map.layout.direction, isWhole('subtitle') && map.subtitle]
  return [...claims.map((parts) => `claim ${parts.join(' ')}`), ...relations, JSON.stringify(head)].sort()
}
