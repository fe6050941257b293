import type { CaretText } from '../../shared/diagram/measure/caret.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap, Claim, ClaimId } from '../../shared/document/argumentMap.ts'
import type { Reading } from '../../shared/reasoning/reading.ts'

/** What a map implies, and what it looks like in the window. */
export interface Drawn {
  readonly reading: Reading
  readonly scene: Scene
}

/** Draws maps. It brings the shaper and its fonts, so it comes once the window is on the screen. */
export interface Pen {
  /**
   * @param shown the map with the claim that is being written, even while it has no word
   * @param map what the standings are read from
   */
  draw(shown: ArgumentMap, map: ArgumentMap, writing?: ClaimId): Drawn
  /** Loads what the words take that are in the second map and not in the first; whether there was anything to load. */
  prepare(before: ArgumentMap, after: ArgumentMap): Promise<boolean>
  /** A claim's text as it stands on its card while it is written in. */
  caretTextOf(claim: Claim): CaretText
}
