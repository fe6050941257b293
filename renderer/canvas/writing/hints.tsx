import { FOLD_PILL } from '../../../shared/diagram/measure/measuredCard.ts'
import type { SceneCard } from '../../../shared/diagram/scene.ts'

/** Room for the hints below a card, px. */
export const HINTS_ROOM = 32

/** Which keys end the writing. They stand below the card, and below what hangs under a folded one. */
export function Hints({ card }: { readonly card: SceneCard }) {
  const top = card.box.height + 8 + (card.hidden > 0 ? FOLD_PILL : 0)
  return (
    <p className="writing-hints" style={{ top }} aria-hidden>
      <kbd>Enter</kbd> done <kbd>Esc</kbd> cancel
    </p>
  )
}
