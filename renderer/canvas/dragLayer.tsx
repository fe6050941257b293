import { ViewportPortal } from '@xyflow/react'
import { CARD } from '../../shared/diagram/measure/cardStyle.ts'
import type { Point } from '../../shared/document/argumentMap.ts'
import { useScene } from '../state/selectors.ts'
import { indexOf } from './backdrop/sceneIndex.ts'
import { type Gesture, useGesture } from './gestures/gesture.ts'
import { paintStyle } from './shapes.tsx'

type Moving = Extract<Gesture, { kind: 'moving' }>

/** The lines that follow the cards that are dragged, and the plates of those of them that are not on the page. */
export function DragLayer() {
  const moving = useGesture(({ gesture }) => (gesture?.kind === 'moving' ? gesture : null))
  return (
    moving && (
      <ViewportPortal>
        <svg className="drag-layer drawn" aria-hidden="true">
          <Lines moving={moving} />
          <Plates moving={moving} />
        </svg>
      </ViewportPortal>
    )
  )
}

const polyline = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ')

function Lines({ moving }: { readonly moving: Moving }) {
  return [...moving.lines].flatMap(([relation, { lines, stroke }]) =>
    lines.map((points, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a relation's lines are a fixed list without state
      <polyline key={`${relation} ${index}`} points={polyline(points)} style={paintStyle(null, stroke)} />
    )),
  )
}

function Plates({ moving: { claims, by } }: { readonly moving: Moving }) {
  const index = indexOf(useScene())
  return (
    <g transform={`translate(${by.x} ${by.y})`}>
      {claims.map((claim) => {
        const card = index.card(claim)
        return card && <rect key={claim} className="held-plate" {...card.box} rx={CARD.radius} />
      })}
    </g>
  )
}
