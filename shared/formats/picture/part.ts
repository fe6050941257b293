import { partyColor } from '../../diagram/palette.ts'
import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { changedItem, changedList } from '../../document/changed.ts'
import { excerptOf } from '../../document/queries/excerpt.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import { branchOf, hiddenClaims, outlineOf } from '../../document/queries/outline.ts'
import { RejoinderError } from '../../errors.ts'
import type { Part, PictureRequest } from './request.ts'

/**
 * The map as it is to be laid out: in the direction that is asked for, with open folds where they are to be open or
 * hide a claim that is asked for by name. The map that was given is not changed.
 * @throws RejoinderError for a claim that isn't in it
 */
export function mapToLayOut(map: ArgumentMap, { part, direction, unfold }: PictureRequest): ArgumentMap {
  const open = unfold ? null : foldersOf(map, namedIn(map, part))
  const claims = changedList(map.claims, (claim) =>
    claim.folded && (open === null || open.has(claim.id)) ? { ...claim, folded: false } : claim,
  )
  const layout = direction === null ? map.layout : changedItem(map.layout, { direction })
  return claims === map.claims && layout === map.layout ? map : { ...map, claims, layout }
}

function namedIn(map: ArgumentMap, part: Part): readonly ClaimId[] {
  if (part.kind === 'claims') return part.claims.map((id) => claimIn(map, id))
  return part.kind === 'branch' ? [claimIn(map, part.claim)] : []
}

function claimIn(map: ArgumentMap, id: ClaimId): ClaimId {
  if (claimsById(map).has(id)) return id
  throw new RejoinderError(`There is no claim “${id}” in this map.`)
}

/** The claims above these in the outline. */
function foldersOf(map: ArgumentMap, claims: readonly ClaimId[]): ReadonlySet<ClaimId> {
  const { entries } = outlineOf(map)
  const above = new Set<ClaimId>()
  for (const id of claims) {
    let at = entries.get(id)?.parent ?? null
    while (at !== null && !above.has(at)) {
      above.add(at)
      at = entries.get(at)?.parent ?? null
    }
  }
  return above
}

/** What a part of a map holds, as a map of its own: the rest is in no picture of it. */
export function partOf(map: ArgumentMap, part: Exclude<Part, { kind: 'view' }>): ArgumentMap {
  if (part.kind === 'whole') return map
  return excerptAs(map, part.kind === 'branch' ? branchOf(map, part.claim) : part.claims)
}

/**
 * These claims under the map's title, and each party in the colour that it has in the map. The words of its sources
 * stay behind: they tell of other claims too. Quotes keep theirs.
 */
export function excerptAs(map: ArgumentMap, claims: Iterable<ClaimId>): ArgumentMap {
  const { title, subtitle, language, layout } = map
  const excerpt = excerptOf(map, claims).map
  const parties = excerpt.parties.map((party) => changedItem(party, { color: partyColor(map.parties, party.id) }))
  const sources = changedList(excerpt.sources, (source) => changedItem(source, { text: '' }))
  return { ...excerpt, parties, sources, title, subtitle, language, layout }
}

/** A part of a map with the claims that its own folds hide: with them, a pill says how many there are. */
export function withHidden(map: ArgumentMap, part: ArgumentMap): ArgumentMap {
  const shown = claimsById(part)
  const hidden = [...hiddenClaims(map)].filter(([claim, by]) => shown.has(by) && !shown.has(claim))
  if (hidden.length === 0) return part
  return excerptAs(map, [...part.claims.map(({ id }) => id), ...hidden.map(([claim]) => claim)])
}
