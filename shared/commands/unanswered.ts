import type { ArgumentMap, ClaimId } from '../document/argumentMap.ts'
import { claimsById } from '../document/queries/lookup.ts'
import type { OpenPoint } from '../reasoning/reading.ts'
import { readMap } from '../reasoning/readMap.ts'
import type { Workspace } from './command.ts'
import { selectedClaim } from './selected.ts'

/** Whether a point is an attack that nobody answered. */
export const isUnanswered = ({ kind }: Pick<OpenPoint, 'kind'>): boolean => kind === 'dropped' || kind === 'unanswered'

/** The attacks that nobody answered, in the order of the list of open points; each names its attacker first. */
export function unansweredIn({ session }: Workspace): readonly OpenPoint[] {
  if (session === null) return []
  return readMap(session.map).openPoints.filter(isUnanswered)
}

/** The unanswered attack that is meant: the selected claim's own, else the first on it, else the first of all. */
export function attackToAnswer(workspace: Workspace): OpenPoint | undefined {
  const selected = selectedClaim(workspace)?.id
  const points = unansweredIn(workspace)
  if (selected === undefined) return points[0]
  return (
    points.find(({ claims: [attacker] }) => attacker === selected) ??
    points.find(({ claims }) => claims.slice(1).includes(selected)) ??
    points[0]
  )
}

/** The party that an attack hit, which the answer will come from. */
export const attackedParty = (map: ArgumentMap, { claims: [, victim = ''] }: OpenPoint): string | undefined =>
  claimsById(map).get(victim)?.party

export const attackerOf = ({ claims: [attacker = ''] }: OpenPoint): ClaimId => attacker
