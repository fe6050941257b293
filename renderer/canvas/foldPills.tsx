import { ViewportPortal } from '@xyflow/react'
import type { SceneCard } from '../../shared/diagram/scene.ts'
import { changeClaims } from '../../shared/document/edits/changeClaims.ts'
import { counted } from '../../shared/reasoning/counted.ts'
import { editBetween } from '../../shared/session/writing.ts'
import { applySession, useSession } from '../state/session.ts'
import { useGesture } from './gestures/gesture.ts'
import { useShownCards } from './shownScene.ts'

/** The buttons over the pills under folded cards. The keyboard has its command for it. */
export function FoldPills() {
  const cards = useShownCards()
  const isBusy = useGesture(({ gesture }) => gesture !== null)
  if (isBusy) return null
  return (
    <ViewportPortal>
      {cards.map((card) => (card.hidden > 0 ? <FoldPill key={card.claim} card={card} /> : null))}
    </ViewportPortal>
  )
}

function FoldPill({ card: { claim, box, shapes, hidden } }: { readonly card: SceneCard }) {
  // The pill is the one box of a card that lies below it.
  const pill = shapes.find((shape) => shape.kind === 'box' && shape.y >= box.height)
  if (pill?.kind !== 'box') return null
  const { width, height } = pill
  return (
    <button
      type="button"
      className="fold-pill"
      aria-label={`Unfold ${counted(hidden, 'claim')}`}
      tabIndex={-1}
      style={{ left: box.x + pill.x, top: box.y + pill.y, width, height }}
      onClick={() => unfold(claim)}
    />
  )
}

function unfold(claim: string): void {
  const { work } = useSession.getState()
  if (work !== null)
    applySession(editBetween(work.session, (map) => changeClaims(map, [claim], { folded: false }), [claim]))
}
