import type { ArgumentMap } from '../argumentMap.ts'
import { DuplicateIdError, EmptyClaimError } from './refusals.ts'

type Listed = readonly { readonly id: string }[]

/**
 * Refuses what can't be repaired without guessing which of two things was meant, or what a claim says.
 * @throws DuplicateIdError, EmptyClaimError
 */
export function refuseUnmendable(map: ArgumentMap): void {
  const { claims, relations, parties, turns, sources, groups } = map
  for (const lists of [{ claims, relations }, { parties }, { turns }, { sources }, { groups }]) refuseTwice(lists)
  for (const [index, claim] of claims.entries())
    if (claim.text === '' && claim.title === '') throw new EmptyClaimError(`claims[${index}]`)
}

function refuseTwice(lists: Readonly<Record<string, Listed>>): void {
  const places = new Map<string, string>()
  for (const [name, list] of Object.entries(lists)) {
    for (const [index, { id }] of list.entries()) {
      const place = `${name}[${index}]`
      const first = places.get(id)
      if (first !== undefined) throw new DuplicateIdError(id, place, first)
      places.set(id, place)
    }
  }
}
