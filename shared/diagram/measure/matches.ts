import type { Claim } from '../../document/argumentMap.ts'
import { type Occurrence, occurrencesIn, spansIn } from '../../document/queries/find.ts'
import type { Sought } from '../../document/queries/sought.ts'
import type { Box, SceneCard, TextShape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { CARD } from './cardStyle.ts'
import { CaretText } from './caret.ts'
import { drawableLine } from './drawable.ts'
import { type CardText, cardText } from './measureCard.ts'

/** Round the words of a header, px above and below its baseline. */
const HEADER = { above: 10, below: 3 } as const

/**
 * Where on a card something stands that is looked for: for each match in the claim, in order, its stretches of the
 * card's lines, px from its top left corner. A match that the card doesn't show has none.
 */
export function matchesOn(card: SceneCard, claim: Claim, sought: Sought, shaper: Shaper): readonly (readonly Box[])[] {
  const text = cardText(claim, false, shaper)
  const lines = new CaretText(text, shaper)
  const shownUntil = text.lines.at(-1)?.end ?? 0
  const occurrences = occurrencesIn(claim, sought)
  const spoken = occurrences.filter(({ field }) => field === 'speaker')
  const inName = spoken.length === 0 ? [] : inHeader(card, claim, sought, shaper)
  return occurrences.map((occurrence) => {
    if (occurrence.field === 'speaker') return inName.slice(spoken.indexOf(occurrence)).slice(0, 1)
    const start = startOf(occurrence, claim, text)
    if (start === null || start + text.before >= shownUntil) return []
    const stretches = lines.between(start, start + occurrence.end - occurrence.start)
    return stretches.map(({ line, x, width }) => ({
      x: CARD.left + x,
      y: CARD.textTop + line * CARD.line,
      width,
      height: CARD.line,
    }))
  })
}

/** Where a match in the words of a card begins, counted from the claim's text; null where it stands elsewhere. */
function startOf({ field, start }: Occurrence, { title }: Claim, { before }: CardText): number | null {
  if (field === 'text') return start
  // A title stands before the text, without the spaces round it.
  return field === 'title' ? start - before - (title.length - title.trimStart().length) : null
}

function inHeader({ shapes }: SceneCard, { speaker }: Claim, sought: Sought, shaper: Shaper): readonly Box[] {
  const name = drawableLine(speaker)
  const isSpeaker = (text: TextShape) => text.y < CARD.textTop && (text.full ?? text.text).endsWith(name)
  const shape = shapes.filter((one) => one.kind === 'text').find(isSpeaker)
  if (shape === undefined || shape.direction === 'rtl') return []
  const widthOf = (text: string): number => (text === '' ? 0 : shaper.shape(text, shape.style).width)
  return spansIn(shape.text, sought).map(({ start, end }) => ({
    x: shape.x + widthOf(shape.text.slice(0, start)),
    y: shape.y - HEADER.above,
    width: widthOf(shape.text.slice(start, end)),
    height: HEADER.above + HEADER.below,
  }))
}
