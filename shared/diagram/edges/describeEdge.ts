import type { ArgumentMap, ClaimId, RelationId } from '../../document/argumentMap.ts'
import { claimsById, relationsById } from '../../document/queries/lookup.ts'
import { quoted } from '../../reasoning/claimName.ts'
import { listed } from '../../reasoning/listing.ts'
import type { RoutedEdge } from '../route/routedEdge.ts'
import type { Fate } from './fate.ts'

/** An edge in one sentence: “Given the volume …” and “Mexico is sovereign …” together support “Importer responsibility”. */
export function describeEdge(map: ArgumentMap, edge: RoutedEdge, { fails, isStandOff }: Fate): string {
  const premises = listed(edge.from.map((id) => named(map, id)))
  const target = named(map, edge.to)
  const isPlural = edge.from.length > 1
  if (edge.relations.length > 1)
    return `${premises} and ${target} rebut each other${isStandOff ? ', a stand-off' : ''}.`
  const how = fails ? ', but fails' : ''
  return `${premises}${isPlural ? ' together' : ''} ${verb(map, edge, isPlural)} ${target}${isPlural && fails ? ', but fail' : how}.`
}

function verb(map: ArgumentMap, { kind, to }: RoutedEdge, isPlural: boolean): string {
  const word =
    kind === 'support'
      ? claimsById(map).has(to)
        ? 'support'
        : 'warrant'
      : claimsById(map).has(to)
        ? 'rebut'
        : 'undercut'
  return isPlural ? word : `${word}s`
}

function named(map: ArgumentMap, id: ClaimId | RelationId): string {
  const claim = claimsById(map).get(id)
  if (claim !== undefined) return quoted(claim)
  const relation = relationsById(map).get(id)
  const premises = (relation?.from ?? []).flatMap((premise) => claimsById(map).get(premise) ?? [])
  return `the step from ${listed(premises.map(quoted))}`
}
