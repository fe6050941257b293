import type { CaretText } from '../../shared/diagram/measure/caret.ts'
import type { Box, Scene, SceneCard } from '../../shared/diagram/scene.ts'
import type { ArgumentMap, Claim, ClaimId } from '../../shared/document/argumentMap.ts'
import type { Sought } from '../../shared/document/queries/sought.ts'
import type { Reading } from '../../shared/reasoning/reading.ts'
import type { Suppositions } from '../../shared/reasoning/suppose.ts'

/** What a map implies, and what it looks like in the window. */
export interface Drawn {
  readonly reading: Reading
  /** With each card that is to be seen, as it is now. */
  readonly scene: Scene
  /** Whether cards and relations of this large map lie only roughly yet, until it is laid out. */
  readonly isProvisional: boolean
}

/** How a map is drawn. */
export interface Drawing {
  /** The claim that is being written. */
  readonly writing?: ClaimId
  /** Whether only a part of the map is shown: it is laid out by itself, and the whole keeps its places. */
  readonly isPart: boolean
  readonly supposed: Suppositions
}

/** Draws one map, as it changes. It brings the shaper and its fonts, so it comes once the window is on the screen. */
export interface Pen {
  /**
   * @param shown the map with the claim that is being written, even while it has no word
   * @param map what the standings are read from
   */
  draw(shown: ArgumentMap, map: ArgumentMap, how: Drawing): Drawn
  /** Calls back when a map that was drawn is laid out better, and is to be drawn again. */
  follow(onArranged: () => void): void
  /** Loads what the words take that are in the second map and not in the first; whether there was anything to load. */
  prepare(before: ArgumentMap, after: ArgumentMap): Promise<boolean>
  /** A claim's text as it stands on its card while it is written in. */
  caretTextOf(claim: Claim): CaretText
  /** Where on a claim's card something stands that is looked for in its words; by match, px from the card's corner. */
  matchesOn(card: SceneCard, claim: Claim, sought: Sought): readonly (readonly Box[])[]
  /** Gives up what is still to be laid out. */
  stop(): void
}

/** What a person who waits is told, and how they end it. */
export interface Watch {
  /** Called before the work begins, with the number of claims, and then with how much is done, 0–1. */
  onProgress(claims: number, share: number): void
  readonly signal: AbortSignal
}
