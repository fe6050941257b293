import { drawable } from '../../../shared/diagram/measure/drawable.ts'
import type { OpenPoint, OpenPointKind } from '../../../shared/reasoning/reading.ts'
import { reveal } from '../../canvas/reveal.ts'
import { useIsSelected, useOpenPoints } from '../../state/selectors.ts'
import './openPoints.css'

/** As the cards' chips have it. */
const words: Readonly<Record<OpenPointKind, string>> = {
  dropped: 'dropped',
  unanswered: 'unanswered',
  'stand-off': 'stand-off',
  unsupported: 'unsupported',
  circular: 'in a ring',
  'no-source': 'no source',
  loose: 'loose',
  'self-rebuttal': 'against itself',
}

function Point({ point: { kind, claims, text } }: { readonly point: OpenPoint }) {
  const [first = ''] = claims
  const selected = useIsSelected(first)
  return (
    <li>
      <button type="button" className="point" aria-current={selected || undefined} onClick={() => reveal(first)}>
        <span className={`chip ${kind}`}>{words[kind]}</span>
        <span>{drawable(text)}</span>
      </button>
    </li>
  )
}

/** What was never answered, and what else the map leaves open. */
export function OpenPoints() {
  const points = useOpenPoints()
  if (points.length === 0) return <p className="empty">Every rebuttal is answered.</p>
  return (
    <ul className="points" aria-label="Open points">
      {points.map((point) => (
        <Point key={`${point.kind} ${point.claims.join(' ')}`} point={point} />
      ))}
    </ul>
  )
}
