import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import { FOLD_PILL } from '../measure/measuredCard.ts'
import type { Box } from '../scene.ts'

/** What no line may cross: the cards, and the room below folded ones where their pill hangs. */
export function obstaclesOf(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>): readonly Box[] {
  const folded = new Set(hiddenClaims(map).values())
  const pills = [...folded].flatMap((claim) => {
    const box = boxes.get(claim)
    return box === undefined ? [] : [{ ...box, y: box.y + box.height, height: FOLD_PILL }]
  })
  return [...boxes.values(), ...pills]
}
