import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import type { CaretPlace, CaretText } from '../../../shared/diagram/measure/caret.ts'
import type { TextSelection } from './textSelection.ts'

interface Props {
  readonly selection: TextSelection
  readonly place: CaretPlace
  readonly lines: CaretText
}

const at = ({ line, x }: CaretPlace) => ({ left: CARD.left + x, top: CARD.textTop + line * CARD.line })

/** The caret, or what is selected, as the card's own lines have it. */
export function CaretMark({ selection: { anchor, head }, place, lines }: Props) {
  if (anchor === head) return <span key={`${place.line} ${place.x}`} className="caret" style={at(place)} />
  return lines
    .between(Math.min(anchor, head), Math.max(anchor, head))
    .map((stretch) => (
      <span
        key={`${stretch.line} ${stretch.x}`}
        className="selected-text"
        style={{ ...at(stretch), width: stretch.width }}
      />
    ))
}
