import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import type { Point } from '../../../shared/document/argumentMap.ts'
import { useSession } from '../../state/session.ts'

/** Where the card of a new claim stands whose words begin under this point of the map. */
export const draftPlace = ({ x, y }: Point): Point => ({
  x: Math.round(x - CARD.left),
  y: Math.round(y - CARD.textTop - CARD.line / 2),
})

/**
 * Where a card stays that is put under this point. In a part of the map that is looked at alone it finds its place by
 * itself, since that place would be another in the whole.
 */
export const placeToKeep = (point: Point): Point | undefined =>
  useSession.getState().work?.part == null ? draftPlace(point) : undefined
