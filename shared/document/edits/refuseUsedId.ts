import type { ArgumentMap } from '../argumentMap.ts'
import { claimsById, relationsById } from '../queries/lookup.ts'
import { IdInUseError } from './refusals.ts'

/** @throws IdInUseError where a claim or a relation has this id */
export function refuseUsedId(map: ArgumentMap, id: string): void {
  if (claimsById(map).has(id) || relationsById(map).has(id)) throw new IdInUseError(id)
}
