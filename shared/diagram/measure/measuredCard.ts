import type { ClaimId } from '../../document/argumentMap.ts'
import type { Shape } from '../scene.ts'

/** A claim's card before it has a place: everything about it but x and y. */
export interface MeasuredCard {
  readonly claim: ClaimId
  /** px, whole numbers, the height a multiple of 4. */
  readonly width: number
  readonly height: number
  /** Relative to its top left corner. */
  readonly shapes: readonly Shape[]
  /** The whole claim in words: party, speaker, standing, text. */
  readonly description: string
  /** Claims that its fold hides; 0 where it is not folded. A folded card's pill hangs below it (see `FOLD_PILL`). */
  readonly hidden: number
}

/** What layout must know of a card. */
export type CardSize = Pick<MeasuredCard, 'width' | 'height' | 'hidden'>

/** Room below a folded card for its pill, px: a 10-px stalk and an 18-px pill. Layout and routing keep it free. */
export const FOLD_PILL = 28
