import type { Claim } from '../../../shared/document/argumentMap.ts'

/** What all of these claims have in a field; null where they differ in it. */
export function agreed<Field extends keyof Claim>(claims: readonly Claim[], field: Field): Claim[Field] | null {
  const [first] = claims
  return first === undefined || claims.some((claim) => claim[field] !== first[field]) ? null : first[field]
}

/** The tags that each of these claims has. */
export const agreedTags = ([first, ...others]: readonly Claim[]): readonly string[] =>
  first?.tags.filter((tag) => others.every(({ tags }) => tags.includes(tag))) ?? []
