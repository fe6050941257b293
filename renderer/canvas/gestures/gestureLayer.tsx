import { useStore } from '@xyflow/react'
import type { ArgumentMap, Point } from '../../../shared/document/argumentMap.ts'
import { claimsById } from '../../../shared/document/queries/lookup.ts'
import { quoted } from '../../../shared/reasoning/claimName.ts'
import { useMap } from '../../state/selectors.ts'
import { draftPlace } from './draftPlace.ts'
import { DropTarget } from './dropTarget.tsx'
import { type Gesture, useGesture } from './gesture.ts'
import { Grips } from './grips.tsx'
import { GroupTitles } from './groupTitles.tsx'
import './gestures.css'
import { type Projection, useProjection } from './projection.ts'
import { ReattachBar } from './reattachBar.tsx'

/** A new claim's card, before it has a word, px of the map. */
const GHOST = { width: 228, height: 52 }

/** What can be taken hold of beside the cards, and what a gesture shows: where things would land, and in words what letting go would do. */
export function GestureLayer() {
  const gesture = useGesture((state) => state.gesture)
  return (
    <>
      <GroupTitles />
      {gesture === null ? <Grips /> : <Shown gesture={gesture} />}
      <ReattachBar />
    </>
  )
}

function Shown({ gesture }: { readonly gesture: Gesture }) {
  const projection = useProjection()
  return (
    <>
      <svg className="gesture-layer" aria-hidden="true">
        {gesture.kind === 'lasso' && <rect className="lasso" {...projection.box(gesture.box)} rx="4" />}
        {gesture.kind === 'widening' && (
          <rect className="ghost-card" {...projection.box(gesture.box)} rx={8 * projection.zoom} />
        )}
        {gesture.kind === 'tying' && <Tie gesture={gesture} projection={projection} />}
        {gesture.kind === 'reattaching' && <Line from={gesture.from} to={gesture.pointer} projection={projection} />}
        {'offered' in gesture && gesture.offered?.offer.made && (
          <DropTarget offered={gesture.offered} projection={projection} />
        )}
      </svg>
      {gesture.kind !== 'lasso' && <Label gesture={gesture} at={projection.point(gesture.pointer)} />}
    </>
  )
}

type Labelled = Exclude<Gesture, { kind: 'lasso' }>
type Tying = Extract<Gesture, { kind: 'tying' }>

interface LineProps {
  /** On the map. */
  readonly from: Point
  readonly to: Point
  readonly projection: Projection
}

function Line({ projection, ...ends }: LineProps) {
  const [from, to] = [projection.point(ends.from), projection.point(ends.to)]
  return <line className="tie" x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
}

/** The line that is drawn from a handle, and over free ground the card that would start there. */
function Tie({ gesture, projection }: { readonly gesture: Tying; readonly projection: Projection }) {
  const ghost = projection.box({ ...draftPlace(gesture.pointer), ...GHOST })
  return (
    <>
      <Line from={gesture.from} to={gesture.pointer} projection={projection} />
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
      data-refused={('offered' in gesture && gesture.offered?.offer.made === null) || undefined}
      style={{ translate: `${x} ${at.y + 20}px` }}
    >
      {label}
    </div>
  )
}

/** What letting go would do, in words; null where it would only move cards. */
function labelOf(map: ArgumentMap, gesture: Labelled): string | null {
  if (gesture.kind === 'widening') return `${gesture.box.width} px wide`
  if (gesture.offered !== null) return gesture.offered.offer.label
  if (gesture.kind === 'moving') return null
  if (gesture.kind === 'reattaching') return 'Drop it on a claim or a step'
  const claim = claimsById(map).get(gesture.claim)
  if (claim === undefined) return null
  const name = quoted(claim)
  return gesture.reply === 'support' ? `New support for ${name}` : `New rebuttal of ${name}`
}
