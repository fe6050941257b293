import type { Box } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { claimsById, relationsById } from '../../shared/document/queries/lookup.ts'
import { hiddenClaims } from '../../shared/document/queries/outline.ts'
import { selectOnly } from '../state/selecting.ts'
import { showPart, useSession, type Work } from '../state/session.ts'
import { around } from './boxes.ts'
import { bringIntoSight } from './camera.ts'

/** Selects a claim or relation and brings it into sight, or the card whose fold hides it. */
export function reveal(id: string): void {
  leavePartFor(id)
  selectOnly(id)
  showOnScreen(id)
}

/** Shows the whole map, where what is gone to lies outside the part that is looked at. */
function leavePartFor(id: string): void {
  const { work } = useSession.getState()
  if (work === null || work.part === null) return
  const isThere = (map: ArgumentMap) => claimsById(map).has(id) || relationsById(map).has(id)
  if (isThere(work.session.map) && !isThere(work.shown)) showPart(null)
}

/** Brings it into sight, or the card whose fold hides it. */
export function showOnScreen(id: string): void {
  const { work } = useSession.getState()
  const box = work && boxOf(work, id)
  if (box) bringIntoSight(box)
}

/** Where a claim or relation is seen on the map, if it or a card that hides it is. */
export function boxOf({ shown, drawing }: Work, id: string): Box | undefined {
  const { cards, edges } = drawing.scene
  const edge = edges.find(({ relations }) => relations.includes(id))
  if (edge !== undefined) return around(edge.badge)
  const claim = relationsById(shown).get(id)?.from[0] ?? id
  const seen = hiddenClaims(shown).get(claim) ?? claim
  return cards.find((card) => card.claim === seen)?.box
}
