import { selectOnly } from '../state/selecting.ts'
import { useSession } from '../state/session.ts'
import { around, bringIntoSight } from './camera.ts'

/** Selects a claim or relation and brings it into sight. */
export function reveal(id: string): void {
  selectOnly(id)
  const scene = useSession.getState().work?.drawing.scene
  const card = scene?.cards.find(({ claim }) => claim === id)
  const edge = scene?.edges.find(({ relations }) => relations.includes(id))
  if (card !== undefined) bringIntoSight(card.box)
  else if (edge !== undefined) bringIntoSight(around(edge.badge))
}
