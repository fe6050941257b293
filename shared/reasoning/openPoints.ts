import type { ArgumentMap, Claim, ClaimId } from '../document/argumentMap.ts'
import { changesBetween, isLarge } from '../document/queries/difference.ts'
import { claimsById } from '../document/queries/lookup.ts'
import { followed } from '../document/queries/memoised.ts'
import { differentKeys, patched } from '../document/queries/patchedMap.ts'
import { affectedBy, idsIn } from './openPoints/affected.ts'
import { circles } from './openPoints/circles.ts'
import { loose, unsourced, unsupportedContention } from './openPoints/loneClaims.ts'
import { openQuestions } from './openPoints/questions.ts'
import { selfRebuttal } from './openPoints/selfRebuttals.ts'
import { lastPlaces } from './openPoints/sides.ts'
import { standOffs } from './openPoints/standOffs.ts'
import { unansweredAttack } from './openPoints/unanswered.ts'
import { type OpenPoint, openPointKinds, type Standings } from './reading.ts'
import { standingsOf } from './standings.ts'

/** The points that begin with each claim, of those that have any. */
type PointsByClaim = ReadonlyMap<ClaimId, readonly OpenPoint[]>

/**
 * What a reader of the map would ask about, by kind as in `openPointKinds` and then in the order of the claims
 * that the points begin with. Takes time about linear in the size of the map; after an edit only what hangs on it is
 * looked at, and a point that says the same is the same object.
 */
export const openPointsOf = followed<readonly OpenPoint[]>(
  (map) => listOf(map),
  (before, points, after) => {
    const now = pointsByClaim(after)
    const changed = [...differentKeys(pointsByClaim(before), now)]
    if (circles(before) !== circles(after)) return undefined
    if (changed.length === 0 && changesBetween(before, after).claims.keepsOrder) return points
    return undefined
  },
)

/** The points that begin with each claim. What stands in for rings of supports is left out: no one claim makes them. */
export const pointsByClaim = followed<PointsByClaim>(
  (map) =>
    new Map(
      map.claims.flatMap((claim): [ClaimId, readonly OpenPoint[]][] => {
        const points = pointsFrom(map, claim, standingsOf(map))
        return points.length === 0 ? [] : [[claim.id, points]]
      }),
    ),
  (before, points, after) => {
    const affected = affectedClaims(before, after)
    if (affected === undefined) return undefined
    const standings = standingsOf(after)
    return patched(
      points,
      [...affected].map((id) => {
        const claim = claimsById(after).get(id)
        const known = points.get(id) ?? []
        const now = claim === undefined ? [] : sharing(known, pointsFrom(after, claim, standings))
        return [id, now.length === 0 ? undefined : now] as const
      }),
    )
  },
)

const pointsFrom = (map: ArgumentMap, claim: Claim, standings: Standings): readonly OpenPoint[] => [
  ...unansweredAttack(map, claim),
  ...standOffs(map, claim, standings),
  ...unsupportedContention(claim, standings),
  ...openQuestions(map, claim),
  ...unsourced(map, claim),
  ...loose(map, claim),
  ...selfRebuttal(map, claim),
]

/** The claims whose points an edit may have changed; undefined where these may be all. */
function affectedClaims(before: ArgumentMap, after: ArgumentMap): ReadonlySet<ClaimId> | undefined {
  const { claims, relations } = changesBetween(before, after)
  const isSpoken = before.parties === after.parties && before.turns === after.turns
  const hasSources = ({ sources }: ArgumentMap) => sources.length > 0
  const isAlone = (map: ArgumentMap) => map.claims.length < 2
  if (!isSpoken || hasSources(before) !== hasSources(after) || isAlone(before) !== isAlone(after)) return undefined
  if (!claims.keepsOrder || !relations.keepsOrder || isLarge(claims, after.claims)) return undefined
  if (isLarge(relations, after.relations) || differentKeys(lastPlaces(before), lastPlaces(after)).size > 0)
    return undefined
  const [was, is] = [standingsOf(before), standingsOf(after)]
  const decided = [...differentKeys(was.claims, is.claims), ...idsOfOne(was.unsupported, is.unsupported)]
  return new Set([
    ...affectedBy(before, idsIn(claims), relations.removed),
    ...affectedBy(after, [...idsIn(claims), ...decided], relations.added),
  ])
}

/** What only one of the sets holds. */
const idsOfOne = (a: ReadonlySet<ClaimId>, b: ReadonlySet<ClaimId>): readonly ClaimId[] =>
  a === b ? [] : [...[...a].filter((id) => !b.has(id)), ...[...b].filter((id) => !a.has(id))]

/** The points, each that was there before as the same object; the same list where all were. */
function sharing(before: readonly OpenPoint[], now: readonly OpenPoint[]): readonly OpenPoint[] {
  const shared = now.map((point) => before.find((one) => saysTheSame(one, point)) ?? point)
  return shared.length === before.length && shared.every((point, index) => point === before[index]) ? before : shared
}

const saysTheSame = (a: OpenPoint, b: OpenPoint): boolean =>
  a.kind === b.kind && a.text === b.text && a.relation === b.relation && a.claims.join(' ') === b.claims.join(' ')

function listOf(map: ArgumentMap): readonly OpenPoint[] {
  const byKind = new Map(openPointKinds.map((kind): [OpenPoint['kind'], OpenPoint[]] => [kind, []]))
  const points = pointsByClaim(map)
  for (const { id } of map.claims) for (const point of points.get(id) ?? []) byKind.get(point.kind)?.push(point)
  byKind.get('circular')?.push(...circles(map))
  return openPointKinds.flatMap((kind) => byKind.get(kind) ?? [])
}
