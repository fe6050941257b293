import type { Claim } from '../../document/argumentMap.ts'
import type { Paint, Shape } from '../scene.ts'
import type { Shaper, TextStyle } from '../shaper.ts'
import type { CardFacts, CardOptions } from './cardFacts.ts'
import { CARD, fonts } from './cardStyle.ts'
import { drawableLine } from './drawable.ts'
import { fitText, textShape } from './fitText.ts'
import { quoteMark, standingMark } from './marks.ts'

const GAP = 6

/** PARTY · speaker, citation, and at the right the standing. The speaker gives way first, then the party. */
export function headerShapes(claim: Claim, facts: CardFacts, options: CardOptions, shaper: Shaper): readonly Shape[] {
  const standing = standingShapes(claim.width - CARD.right, facts, shaper)
  const citation = citationShapes(facts, options, shaper)
  const end = standing.left - (standing.shapes.length > 0 ? GAP : 0)
  const names = nameShapes(claim, facts, end - (citation.width > 0 ? citation.width + GAP : 0), shaper)
  const citationX = names.right + (names.shapes.length > 0 && citation.width > 0 ? GAP : 0)
  return [...names.shapes, ...citation.at(citationX), ...standing.shapes]
}

function nameShapes(claim: Claim, facts: CardFacts, end: number, shaper: Shaper) {
  const shapes: Shape[] = []
  let x: number = CARD.left
  const add = (text: string, style: TextStyle, paint: Paint, full: string) => {
    const fitted = fitText(text, style, end - x, shaper)
    if (fitted === null || text === '') return
    const shape = textShape(fitted, style, paint, x, CARD.headerBaseline, shaper)
    shapes.push(fitted === text ? shape : { ...shape, full })
    x += shape.width
  }
  const speaker = drawableLine(claim.speaker)
  if (facts.party !== null) {
    const { id, short, name } = facts.party
    add(short.toUpperCase(), fonts.party, `partyink:${id}`, name)
    if (speaker !== '') add(` · ${speaker}`, fonts.meta, 'ink3', speaker)
  } else add(speaker, fonts.meta, 'ink3', speaker)
  return { shapes, right: x }
}

function citationShapes({ citation }: CardFacts, options: CardOptions, shaper: Shaper) {
  if (citation === '') return { width: 0, at: (): readonly Shape[] => [] }
  const mark = options.citations === 'quotes' ? 11 : 0
  const text = fitText(citation, fonts.meta, 72, shaper) ?? '[…]'
  const shape = (x: number) => textShape(text, fonts.meta, 'ink3', x + mark, CARD.headerBaseline, shaper)
  return {
    width: mark + shape(0).width,
    at: (x: number): readonly Shape[] =>
      mark === 0 ? [shape(x)] : [quoteMark(x, CARD.headerBaseline - 7.5, 'ink3'), shape(x)],
  }
}

function standingShapes(right: number, { standing }: CardFacts, shaper: Shaper) {
  if (standing === null) return { left: right, shapes: [] }
  const { width } = shaper.shape(standing, fonts.standing)
  const x = right - width
  const word = textShape(standing, fonts.standing, 'ink2', x, CARD.headerBaseline, shaper)
  const disc = standingMark(standing, x - 9, CARD.headerBaseline - 3.5)
  return { left: x - 13, shapes: [...disc, word] }
}
