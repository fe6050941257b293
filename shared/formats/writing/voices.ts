import type { ArgumentMap, Claim } from '../../document/argumentMap.ts'

/** Who makes a claim, as “China · Qin Gang”; empty where nobody is named. */
export function voices({ parties }: ArgumentMap): (claim: Claim) => string {
  const names = new Map(parties.map(({ id, name, short }) => [id, name || short]))
  return ({ party, speaker }) => [names.get(party ?? '') ?? '', speaker].filter((name) => name !== '').join(' · ')
}
