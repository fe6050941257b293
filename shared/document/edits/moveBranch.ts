import { RejoinderError } from '../../errors.ts'
import type { ArgumentMap, ClaimId, Relation, RelationId } from '../argumentMap.ts'
import { claimOf, relationsFrom } from '../queries/lookup.ts'
import { branchOf, outlineOf } from '../queries/outline.ts'
import { addRelation } from './addRelation.ts'
import { changeRelation } from './changeRelation.ts'
import { deleteRelations } from './deleteRelations.ts'

export class BranchIntoItselfError extends RejoinderError {
  constructor() {
    super('A branch can’t be moved into itself: choose a claim outside it.')
  }
}

export class ContentionMovedError extends RejoinderError {
  constructor() {
    super('A contention stays at the top of the outline: unmark it as a contention first.')
  }
}

export class BearsAlreadyError extends RejoinderError {
  constructor() {
    super('It bears on that claim in the same way already.')
  }
}

/**
 * Hangs a claim, with its branch, on another parent in the outline: the relation by which it hangs there keeps its
 * kind and gets the parent for its target, so that an undercut becomes a rebuttal. Its linked premises go along, since
 * they count only together. What hung on nothing supports its parent from now on. With no parent the relation goes,
 * and what bears on it; a claim that bears on something else still hangs on that.
 * @param newId for the relation of a claim that hung on nothing
 * @throws UnknownIdError, BranchIntoItselfError, ContentionMovedError, BearsAlreadyError
 */
export function moveBranch(map: ArgumentMap, claim: ClaimId, parent: ClaimId | null, newId: RelationId): ArgumentMap {
  const { contention } = claimOf(map, claim)
  const entry = outlineOf(map).entries.get(claim)
  const relation = entry?.relation ?? null
  if (entry === undefined || entry.parent === parent) return map
  if (parent === null) return relation === null ? map : deleteRelations(map, [relation.id])
  const moved = relation?.from ?? [claim]
  if (moved.some((premise) => branchOf(map, premise).includes(claimOf(map, parent).id)))
    throw new BranchIntoItselfError()
  if (contention) throw new ContentionMovedError()
  const after = { kind: relation?.kind ?? 'support', from: moved, to: parent } as const
  if (relationsFrom(map, claim).some((other) => saysTheSame(other, after))) throw new BearsAlreadyError()
  return relation === null
    ? addRelation(map, { id: newId, ...after })
    : changeRelation(map, relation.id, { to: parent })
}

type Said = Pick<Relation, 'kind' | 'from' | 'to'>

const saysTheSame = (a: Said, b: Said): boolean =>
  a.kind === b.kind && a.to === b.to && a.from.length === b.from.length && a.from.every((id) => b.from.includes(id))
