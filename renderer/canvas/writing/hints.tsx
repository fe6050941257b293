import { FOLD_PILL } from '../../../shared/diagram/measure/measuredCard.ts'
import type { SceneCard } from '../../../shared/diagram/scene.ts'
import { linesIn } from '../../../shared/document/edits/splitClaim.ts'
import { Keys } from '../../input/keys.tsx'

/** Room for the hints below a card, px. */
export const HINTS_ROOM = 36

/** In a longer text nobody counts lines. UTF-16 units. */
const LONG = 4_000

interface Props {
  readonly card: SceneCard
  /** What is written. */
  readonly text: string
}

/** Which keys end the writing. They stand below the card, and below what hangs under a folded one. */
export function Hints({ card, text }: Props) {
  const top = card.box.height + 8 + (card.hidden > 0 ? FOLD_PILL : 0)
  const lines = text.length < LONG && text.includes('\n') ? linesIn(text).length : 1
  return (
    <p className="writing-hints" style={{ top, maxWidth: card.box.width }} aria-hidden>
      <span>
        <kbd>Enter</kbd> done
      </span>
      <span>
        <kbd>Esc</kbd> cancel
      </span>
      {lines > 1 && (
        <span>
          <Keys shortcut="Mod+Shift+Enter" /> as {lines} claims
        </span>
      )}
    </p>
  )
}
