import { useEffect, useState } from 'react'
import type { SceneCard } from '../../../shared/diagram/scene.ts'
import { useScene } from '../../state/selectors.ts'
import { useGesture } from '../gestures/gesture.ts'
import { useProjection } from '../gestures/projection.ts'
import { Shapes } from '../shapes.tsx'
import { detailAt } from './detail.ts'
import { useHover } from './hover.ts'
import { indexOf } from './sceneIndex.ts'

/** How long the pointer stays on a card before its whole text is shown, ms. */
const DELAY_MS = 300
/** From the small card to the whole one, px on the screen. */
const GAP = 8

/** The card under the pointer in full size, where from afar it can't be read. */
export function Peek() {
  const claim = useHover((hover) => hover.claim)
  const isBusy = useGesture(({ gesture }) => gesture !== null)
  const [shown, setShown] = useState<string | null>(null)
  useEffect(() => {
    const delay = setTimeout(() => setShown(claim), claim === null ? 0 : DELAY_MS)
    return () => clearTimeout(delay)
  }, [claim])
  const card = indexOf(useScene()).card(shown ?? '')
  return shown === claim && !isBusy && card !== undefined ? <Whole card={card} /> : null
}

function Whole({ card }: { readonly card: SceneCard }) {
  const { zoom, box } = useProjection()
  if (detailAt(zoom) === 'full') return null
  const { x, y, height } = box(card.box)
  const { width } = card.box
  return (
    <div
      className="peek"
      aria-hidden="true"
      style={{ left: `clamp(${GAP}px, ${x}px, calc(100% - ${width + GAP}px))`, ...side(y, height, card.box.height) }}
    >
      <svg className="drawn" width={width} height={card.box.height} aria-hidden="true">
        <Shapes shapes={card.shapes} />
      </svg>
    </div>
  )
}

/** Above the card where there is room, else below. */
const side = (top: number, height: number, needed: number) =>
  top > needed + 2 * GAP ? { top: top - needed - GAP } : { top: top + height + GAP }
