import type { Box } from '../../../shared/diagram/scene.ts'
import type { RelationKind } from '../../../shared/document/argumentMap.ts'
import type { Offered } from './gesture.ts'
import type { Projection } from './projection.ts'

/** How far the ring stands off the card, px. */
const RIM = 3
/** The sign on each half of a card, px. */
const SIGN = 9

/** What the pointer is over: a card's two halves, or a circle on a step or a badge. */
export function DropTarget({
  offered: { spot, drop },
  projection,
}: {
  readonly offered: Offered
  readonly projection: Projection
}) {
  if (spot.on !== 'card') {
    const { x, y } = projection.point(spot.at)
    return <circle className="drop-target" cx={x} cy={y} r="16" />
  }
  const { x, y, width, height } = projection.box(spot.box)
  const ring = { x: x - RIM, y: y - RIM, width: width + 2 * RIM, height: height + 2 * RIM }
  const half = { ...ring, width: ring.width / 2 }
  if (drop === null)
    return (
      <g className="drop-target">
        <rect className="ring" {...ring} rx={8 * projection.zoom + RIM} />
      </g>
    )
  // With Shift a drop on the left half rebuts too.
  const leftKind = spot.half === 'left' && drop.as === 'rebut' ? 'rebut' : 'support'
  return (
    <g className={`drop-target ${drop.as}`}>
      <Half box={half} kind={leftKind} chosen={spot.half === 'left'} />
      <Half box={{ ...half, x: x + width / 2 }} kind="rebut" chosen={spot.half === 'right'} />
      <rect className="ring" {...ring} rx={8 * projection.zoom + RIM} />
    </g>
  )
}

interface HalfProps {
  readonly box: Box
  readonly kind: RelationKind
  /** Whether the pointer is on it. */
  readonly chosen: boolean
}

/** Half of a card, and what a drop on it makes: plus supports, minus rebuts. */
function Half({ box: { x, y, width, height }, kind, chosen }: HalfProps) {
  const [cx, cy] = [x + width / 2, y + height / 2]
  return (
    <g className={`half ${kind}${chosen ? ' chosen' : ''}`}>
      <rect {...{ x, y, width, height }} rx="8" />
      <circle cx={cx} cy={cy} r={SIGN + 3} />
      <path d={`M${cx - SIGN / 2} ${cy}h${SIGN}${kind === 'support' ? `M${cx} ${cy - SIGN / 2}v${SIGN}` : ''}`} />
    </g>
  )
}
