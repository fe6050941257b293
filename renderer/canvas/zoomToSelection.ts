import { hiddenClaims } from '../../shared/document/queries/outline.ts'
import { useSession } from '../state/session.ts'
import { around, boxRound } from './boxes.ts'
import { showBox } from './camera.ts'

/** Shows what is selected, and the cards whose folds hide some of it, as large as there is room for. */
export function zoomToSelection(): void {
  const { work } = useSession.getState()
  if (work === null) return
  const { selection } = work.session
  const hidden = hiddenClaims(work.shown)
  const seen = new Set([...selection].map((id) => hidden.get(id) ?? id))
  const { cards, edges } = work.drawing.scene
  const boxes = [
    ...cards.filter(({ claim }) => seen.has(claim)).map(({ box }) => box),
    ...edges.filter(({ relations }) => relations.some((id) => seen.has(id))).map(({ badge }) => around(badge)),
  ]
  if (boxes.length > 0) showBox(boxRound(boxes))
}
