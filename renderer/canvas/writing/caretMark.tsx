import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import type { CaretPlace, CaretText } from '../../../shared/diagram/measure/caret.ts'
import type { Chosen } from './chosen.ts'

interface Props {
  readonly chosen: Chosen
  readonly place: CaretPlace
  readonly lines: CaretText
}

const at = ({ line, x }: CaretPlace) => ({ left: CARD.left + x, top: CARD.textTop + line * CARD.line })

/** The caret, or what is chosen, as the card's own lines have it. */
export function CaretMark({ chosen: { anchor, head }, place, lines }: Props) {
  if (anchor === head) return <span key={`${place.line} ${place.x}`} className="caret" style={at(place)} />
  return lines
    .between(Math.min(anchor, head), Math.max(anchor, head))
    .map((stretch) => <span key={stretch.line} className="chosen" style={{ ...at(stretch), width: stretch.width }} />)
}
