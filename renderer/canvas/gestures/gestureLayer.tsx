import { useStore } from '@xyflow/react'
import type { ArgumentMap, Point } from '../../../shared/document/argumentMap.ts'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { quoted } from '../../../shared/reasoning/claimName.ts'
import { useMap } from '../../state/selectors.ts'
import { draftPlace } from './draftPlace.ts'
import { DropTarget } from './dropTarget.tsx'
import { type Gesture, useGesture } from './gesture.ts'
import './gestures.css'
import { type Projection, useProjection } from './projection.ts'

/** A new claim's card, before it has a word, px of the map. */
const GHOST = { width: 228, height: 52 }

/** What a gesture shows over the map: where a card would land, and in words what letting go would do. */
export function GestureLayer() {
  const gesture = useGesture((state) => state.gesture)
  return gesture && <Shown gesture={gesture} />
}

function Shown({ gesture }: { readonly gesture: Gesture }) {
  const projection = useProjection()
  if (gesture.kind === 'lasso')
    return (
      <svg className="gesture-layer" aria-hidden="true">
        <rect className="lasso" {...projection.box(gesture.box)} rx="4" />
      </svg>
    )
  return (
    <>
      <svg className="gesture-layer" aria-hidden="true">
        {gesture.kind === 'tying' && <Tie gesture={gesture} projection={projection} />}
        {gesture.offered?.offer.made && <DropTarget offered={gesture.offered} projection={projection} />}
      </svg>
      <Label gesture={gesture} at={projection.point(gesture.pointer)} />
    </>
  )
}

type Labelled = Exclude<Gesture, { kind: 'lasso' }>
type Tying = Extract<Gesture, { kind: 'tying' }>

/** The line that is drawn from a handle, and over free ground the card that would start there. */
function Tie({ gesture, projection }: { readonly gesture: Tying; readonly projection: Projection }) {
  const [from, to] = [projection.point(gesture.from), projection.point(gesture.pointer)]
  const ghost = projection.box({ ...draftPlace(gesture.pointer), ...GHOST })
  return (
    <>
      <line className="tie" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {gesture.offered === null && <rect className="ghost-card" {...ghost} rx={8 * projection.zoom} />}
    </>
  )
}

/** Beside the pointer, on the side where there is more room. */
function Label({ gesture, at }: { readonly gesture: Labelled; readonly at: Point }) {
  const label = labelOf(useMap(), gesture)
  const width = useStore((state) => state.width)
  if (label === null) return null
  const x = at.x < width / 2 ? `${at.x + 16}px` : `calc(${at.x - 16}px - 100%)`
  return (
    <div
      className="gesture-label"
      role="status"
      data-refused={gesture.offered?.offer.made === null || undefined}
      style={{ translate: `${x} ${at.y + 20}px` }}
    >
      {label}
    </div>
  )
}

/** What letting go would do, in words; null where it would only move cards. */
function labelOf(map: ArgumentMap, gesture: Labelled): string | null {
  if (gesture.offered !== null) return gesture.offered.offer.label
  if (gesture.kind === 'moving') return null
  const claim = claimsById(map).get(gesture.claim)
  if (claim === undefined) return null
  const name = quoted(claim)
  return gesture.reply === 'support' ? `New support for ${name}` : `New rebuttal of ${name}`
}
