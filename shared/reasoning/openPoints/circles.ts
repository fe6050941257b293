import type { ArgumentMap, ClaimId, Relation, RelationId } from '../../document/argumentMap.ts'
import { type Changes, changesBetween, isLarge } from '../../document/queries/difference.ts'
import { claimsById, relationsById, relationsFrom } from '../../document/queries/lookup.ts'
import { followed } from '../../document/queries/memoised.ts'
import { quoted } from '../claimName.ts'
import { listed } from '../listing.ts'
import type { OpenPoint } from '../reading.ts'
import { strongComponents } from './strongComponents.ts'

type Ring = readonly (ClaimId | RelationId)[]

/**
 * One point for each ring of supports: claims that all rest on one another. A warrant counts with the step that
 * it supports, so a claim that backs a step towards itself is in a ring too.
 */
export const circles = followed<readonly OpenPoint[]>(
  (map) => rings(map).map((ring) => pointOn(map, ring)),
  (before, points, after) => {
    if (rings(before) !== rings(after)) return undefined
    const changed = new Set(changesBetween(before, after).claims.added.map(({ id }) => id))
    const isNamed = rings(after).map((ring) => ring.some((id) => changed.has(id)))
    if (!isNamed.includes(true)) return points
    return points.map((point, index) => (isNamed[index] ? pointOn(after, rings(after)[index] ?? []) : point))
  },
)

function pointOn(map: ArgumentMap, ring: Ring): OpenPoint {
  const claims = ring.flatMap((id) => claimsById(map).get(id) ?? [])
  const support = claims.length > 1 ? 'support each other in a ring' : 'supports itself'
  return {
    kind: 'circular',
    claims: claims.map(({ id }) => id),
    text: `${listed(claims.map(quoted))} ${support}.`,
  }
}

const rings = followed<readonly Ring[]>(
  (map) => {
    const supports = map.relations.filter(({ kind }) => kind === 'support')
    const nodes = [...map.claims, ...supports].map(({ id }) => id)
    return strongComponents(nodes, (id) => supportedBy(map, id))
  },
  (before, found, after) => (turnsAlike(found, after, changesBetween(before, after)) ? found : undefined),
)

/** Whether an edit makes no ring and breaks none: most edits are nowhere near one. */
function turnsAlike(found: readonly Ring[], after: ArgumentMap, { claims, relations }: Changes): boolean {
  if (!claims.keepsOrder || !relations.keepsOrder) return false
  if (isLarge(claims, after.claims) || isLarge(relations, after.relations)) return false
  const isSame = ({ id, kind, from, to }: Relation, others: readonly Relation[]) =>
    others.some((one) => one.id === id && one.kind === kind && one.to === to && one.from.join(' ') === from.join(' '))
  const gone = relations.removed.filter((relation) => !isSame(relation, relations.added))
  const come = relations.added.filter((relation) => !isSame(relation, relations.removed))
  const inRings = new Set(found.flat())
  return !gone.some(({ id }) => inRings.has(id)) && !come.some(({ id }) => isInRing(after, id))
}

/** Whether a step leads up to itself. */
function isInRing(map: ArgumentMap, step: RelationId): boolean {
  if (relationsById(map).get(step)?.kind !== 'support') return false
  const above = new Set(supportedBy(map, step))
  // A set gives what is added to it while it is walked.
  for (const id of above) for (const next of supportedBy(map, id)) above.add(next)
  return above.has(step)
}

/** The next on the way up: the supports that a claim makes, or what a support bears on. */
function supportedBy(map: ArgumentMap, id: ClaimId | RelationId): readonly (ClaimId | RelationId)[] {
  const step = relationsById(map).get(id)
  if (step === undefined) return relationsFrom(map, id).flatMap(({ id, kind }) => (kind === 'support' ? id : []))
  return relationsById(map).get(step.to)?.kind === 'rebut' ? [] : [step.to]
}
