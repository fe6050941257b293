import type { ClaimId, RelationId } from '../../document/argumentMap.ts'
import type { Box } from '../scene.ts'
import type { Junction } from './junctions.ts'
import type { Link } from './links.ts'
import type { Wire } from './rail.ts'

/** A link and the wires that it has got so far. */
export interface Draft {
  readonly link: Link
  wires: readonly Wire[]
  junction: Junction | null
}

export const nameOf = ({ relations: [first = ''] }: Link): RelationId => first

/** The cards of a link's premises. */
export const premisesOf = ({ from }: Link, boxes: ReadonlyMap<ClaimId, Box>): readonly Box[] =>
  from.flatMap((claim) => boxes.get(claim) ?? [])

/** The one premise's card and the target's, where a link runs from card to card. */
export function endsOf({ from: [premise = '', ...others], to }: Link, boxes: ReadonlyMap<ClaimId, Box>) {
  const [start, end] = [boxes.get(premise), boxes.get(to)]
  return others.length > 0 || start === undefined || end === undefined ? null : { start, end }
}

/** Relations of the same name may share a trunk. */
export const trunkName = ({ kind, to }: Link): string => `${kind} ${to}`
