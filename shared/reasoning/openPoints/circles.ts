import type { ArgumentMap } from '../../document/argumentMap.ts'
import { claimsById, relationsById, relationsFrom } from '../../document/queries/lookup.ts'
import { quoted } from '../claimName.ts'
import { listed } from '../listing.ts'
import type { OpenPoint } from '../reading.ts'
import { strongComponents } from './strongComponents.ts'

/**
 * One point for each ring of supports: claims that all rest on one another. A warrant counts with the step that
 * it supports, so a claim that backs a step towards itself is in a ring too.
 */
export function circles(map: ArgumentMap): readonly OpenPoint[] {
  const supports = map.relations.filter(({ kind }) => kind === 'support')
  const nodes = [...map.claims, ...supports].map(({ id }) => id)
  return strongComponents(nodes, (id) => supportedBy(map, id)).map((ring) => {
    const claims = ring.flatMap((id) => claimsById(map).get(id) ?? [])
    const support = claims.length > 1 ? 'support each other in a ring' : 'supports itself'
    return {
      kind: 'circular',
      claims: claims.map(({ id }) => id),
      text: `${listed(claims.map(quoted))} ${support}.`,
    }
  })
}

/** The next on the way up: the supports that a claim makes, or what a support bears on. */
function supportedBy(map: ArgumentMap, id: string): readonly string[] {
  const step = relationsById(map).get(id)
  if (step === undefined) return relationsFrom(map, id).flatMap(({ id, kind }) => (kind === 'support' ? id : []))
  return relationsById(map).get(step.to)?.kind === 'rebut' ? [] : [step.to]
}
