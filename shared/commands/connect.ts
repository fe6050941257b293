import type { ArgumentMap, ClaimId, Relation, RelationId, RelationKind } from '../document/argumentMap.ts'
import { addRelation } from '../document/edits/addRelation.ts'
import { changeRelation } from '../document/edits/changeRelation.ts'
import { linkPremises } from '../document/edits/linkPremises.ts'
import { claimOf, relationOf, relationsFrom } from '../document/queries/lookup.ts'
import { quoted } from '../reasoning/claimName.ts'

/** Where a claim is held over the map: it would bear on this claim or step, or join this relation as a premise. */
export type Drop =
  | { readonly as: RelationKind; readonly to: ClaimId }
  | { readonly as: 'undercut' | 'premise'; readonly to: RelationId }

/** What letting go there would do. */
export interface Offer {
  /** In a few words; where nothing would be done, why. */
  readonly label: string
  /** Null where nothing would be done. */
  readonly made: {
    readonly change: (map: ArgumentMap) => ArgumentMap
    /** The relation that is new, or has one more premise. */
    readonly relation: RelationId
  } | null
}

const refusal = (label: string): Offer => ({ label, made: null })

/**
 * What dropping a claim there would do, or why it can't be done.
 * @param id for the relation that it may make
 * @throws UnknownIdError
 */
export function offerOf(map: ArgumentMap, claim: ClaimId, { as, to }: Drop, id: RelationId): Offer {
  switch (as) {
    case 'support':
    case 'rebut':
      return bearing(map, claim, as, to, id)
    case 'undercut':
      return undercutting(map, claim, relationOf(map, to), id)
    case 'premise':
      return joining(claim, relationOf(map, to))
  }
}

function bearing(map: ArgumentMap, claim: ClaimId, kind: RelationKind, to: ClaimId, id: RelationId): Offer {
  const name = quoted(claimOf(map, to))
  if (to === claim) return refusal('A claim can’t bear on itself')
  if (bears(map, claim, kind, to)) return refusal(`${kind === 'support' ? 'Supports' : 'Rebuts'} ${name} already`)
  return {
    label: `${kind === 'support' ? 'Supports' : 'Rebuts'} ${name}`,
    made: { change: (now) => addRelation(now, { id, kind, from: [claim], to }), relation: id },
  }
}

function undercutting(map: ArgumentMap, claim: ClaimId, step: Relation, id: RelationId): Offer {
  if (step.from.includes(claim)) return refusal('A claim can’t undercut its own step')
  if (bears(map, claim, 'rebut', step.id)) return refusal('Undercuts this step already')
  return {
    label: 'Undercuts this step',
    made: { change: (now) => addRelation(now, { id, kind: 'rebut', from: [claim], to: step.id }), relation: id },
  }
}

function joining(claim: ClaimId, { id, kind, from, to }: Relation): Offer {
  if (from.includes(claim)) return refusal('Is a premise here already')
  if (to === claim) return refusal('A claim can’t bear on itself')
  const [first = ''] = from
  // A relation of its own that says the same would be left beside the joint one; it goes into it.
  const joins = (now: ArgumentMap) =>
    bears(now, claim, kind, to)
      ? linkPremises(now, [first, claim])
      : changeRelation(now, id, { from: [...from, claim] })
  return { label: 'Links as a premise', made: { change: joins, relation: id } }
}

/** Whether a claim does this already, by itself. */
const bears = (map: ArgumentMap, claim: ClaimId, kind: RelationKind, to: ClaimId | RelationId): boolean =>
  relationsFrom(map, claim).some((one) => one.kind === kind && one.to === to && one.from.length === 1)
