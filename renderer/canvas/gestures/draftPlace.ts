import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import type { Point } from '../../../shared/document/argumentMap.ts'

/** Where the card of a new claim stands whose words begin under this point of the map. */
export const draftPlace = ({ x, y }: Point): Point => ({
  x: Math.round(x - CARD.left),
  y: Math.round(y - CARD.textTop - CARD.line / 2),
})
