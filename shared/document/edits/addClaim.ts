import type { ArgumentMap } from '../argumentMap.ts'
import type { ClaimFields } from '../make.ts'
import { checkedClaim } from './checkedClaim.ts'
import { refuseUsedId } from './refuseUsedId.ts'

/**
 * Puts a new claim at the end of the list.
 * @throws IdInUseError, and what `checkedClaim` throws
 */
export function addClaim(map: ArgumentMap, fields: ClaimFields): ArgumentMap {
  refuseUsedId(map, fields.id)
  return { ...map, claims: [...map.claims, checkedClaim(map, fields)] }
}
