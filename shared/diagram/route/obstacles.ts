import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import { BoxIndex } from '../boxIndex.ts'
import { framesOf, titleBox } from '../frames/framesOf.ts'
import { FOLD_PILL } from '../measure/measuredCard.ts'
import type { Box } from '../scene.ts'

/** What no line may cross: the cards, the room below folded ones where their pill hangs, and the titles of groups. */
export function obstaclesOf(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>): readonly Box[] {
  const folded = new Set(hiddenClaims(map).values())
  const pills = [...folded].flatMap((claim) => {
    const box = boxes.get(claim)
    return box === undefined ? [] : [{ ...box, y: box.y + box.height, height: FOLD_PILL }]
  })
  const shown = [...boxes.values(), ...pills]
  const index = new BoxIndex(shown)
  // A person may have put a card over a title.
  const titles = framesOf(map, boxes)
    .map(({ box }) => titleBox(box))
    .filter(({ x, y, width, height }) => index.within(x, y, x + width, y + height).length === 0)
  return [...shown, ...titles]
}
