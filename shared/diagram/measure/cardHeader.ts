import type { Claim } from '../../document/argumentMap.ts'
import type { Paint, Shape } from '../scene.ts'
import type { Shaper, TextStyle } from '../shaper.ts'
import type { CardFacts, CardOptions } from './cardFacts.ts'
import { CARD, type CardMeasures, fonts } from './cardStyle.ts'
import { chipShapes, chipsWidth } from './chips.ts'
import { drawableLine } from './drawable.ts'
import { fitText, textShape } from './fitText.ts'
import { quoteMark, standingMark } from './marks.ts'

const GAP = 6
/** Between chips and standing, px. */
const APART = 10
/** From a chip's top to its baseline, px. */
const CHIP_BASELINE = 11.5

/** A card's header, and what it has no room for. */
export interface CardHeader {
  readonly shapes: readonly Shape[]
  readonly hasStanding: boolean
  readonly hasChips: boolean
}

/**
 * PARTY · speaker, citation, and at the right the standing. The speaker gives way first, then the party. In a dense
 * card the chips stand there too, left of the standing; but before a name is cut short they go below the text, and
 * then the standing.
 */
export function cardHeader(
  claim: Claim,
  facts: CardFacts,
  options: CardOptions,
  measures: CardMeasures,
  shaper: Shaper,
): CardHeader {
  const right = claim.width - measures.right
  const baseline = measures.headerBaseline
  const names = (end: number) => namesAndCitation(claim, facts, options, end, baseline, shaper)
  const standingLeft = right - standingWidth(facts, shaper)
  const standing = standingShapes(standingLeft, baseline, facts, shaper)
  const beforeStanding = standingLeft - (standing.length > 0 ? GAP : 0)
  if (options.dense === true) {
    const chipsLeft = standingLeft - APART - chipsWidth(facts.chips, shaper)
    const beside = names(facts.chips.length > 0 ? chipsLeft - GAP : beforeStanding)
    if (beside.isWhole) {
      const chips = chipShapes(facts.chips, chipsLeft, baseline - CHIP_BASELINE, right, shaper)
      return { shapes: [...beside.shapes, ...chips, ...standing], hasStanding: true, hasChips: true }
    }
    if (!names(beforeStanding).isWhole)
      return { shapes: names(right).shapes, hasStanding: standing.length === 0, hasChips: false }
  }
  return { shapes: [...names(beforeStanding).shapes, ...standing], hasStanding: true, hasChips: false }
}

/** A row below the text of what the header has no room for; `y` is its top. */
export function footShapes(header: CardHeader, facts: CardFacts, y: number, right: number, shaper: Shaper): Shape[] {
  const standing = header.hasStanding ? [] : standingShapes(CARD.left, y + CHIP_BASELINE, facts, shaper)
  const left = CARD.left + (standing.length > 0 ? standingWidth(facts, shaper) + APART : 0)
  return [...standing, ...(header.hasChips ? [] : chipShapes(facts.chips, left, y, right, shaper))]
}

function namesAndCitation(
  claim: Claim,
  facts: CardFacts,
  options: CardOptions,
  end: number,
  baseline: number,
  shaper: Shaper,
) {
  const citation = citationShapes(facts, options, baseline, shaper)
  const names = nameShapes(claim, facts, end - (citation.width > 0 ? citation.width + GAP : 0), baseline, shaper)
  const x = names.right + (names.shapes.length > 0 && citation.width > 0 ? GAP : 0)
  return { shapes: [...names.shapes, ...citation.at(x)], isWhole: names.isWhole }
}

function nameShapes(claim: Claim, facts: CardFacts, end: number, baseline: number, shaper: Shaper) {
  const shapes: Shape[] = []
  let x: number = CARD.left
  let isWhole = true
  const add = (text: string, style: TextStyle, paint: Paint, full: string) => {
    if (text === '') return
    const fitted = fitText(text, style, end - x, shaper)
    if (fitted !== text) isWhole = false
    if (fitted === null) return
    const shape = textShape(fitted, style, paint, x, baseline, shaper)
    shapes.push(fitted === text ? shape : { ...shape, full })
    x += shape.width
  }
  const speaker = drawableLine(claim.speaker)
  if (facts.party !== null) {
    const { id, short, name } = facts.party
    add(short.toUpperCase(), fonts.party, `partyink:${id}`, name)
    // A name that is read from the right must not take the dot to its own beginning.
    const dot = shaper.direction(speaker) === 'rtl' ? '\u200e · ' : ' · '
    if (speaker !== '') add(`${dot}${speaker}`, fonts.meta, 'ink3', speaker)
  } else add(speaker, fonts.meta, 'ink3', speaker)
  return { shapes, right: x, isWhole }
}

function citationShapes({ citation, cites }: CardFacts, options: CardOptions, baseline: number, shaper: Shaper) {
  if (citation === '') return { width: 0, at: (): readonly Shape[] => [] }
  const mark = options.citations === 'quotes' ? 11 : 0
  const text = fitText(citation, fonts.meta, 72, shaper) ?? '[…]'
  const shape = (x: number) => textShape(text, fonts.meta, 'ink3', x + mark, baseline, shaper)
  return {
    width: mark + shape(0).width,
    at: (x: number): readonly Shape[] =>
      mark === 0 ? [{ ...shape(x), cites }] : [quoteMark(x, baseline - 7.5, 'ink3'), shape(x)],
  }
}

const standingWidth = ({ standing }: CardFacts, shaper: Shaper): number =>
  standing === null ? 0 : 13 + shaper.shape(standing, fonts.standing).width

function standingShapes(left: number, baseline: number, { standing }: CardFacts, shaper: Shaper): Shape[] {
  if (standing === null) return []
  const word = textShape(standing, fonts.standing, 'ink2', left + 13, baseline, shaper)
  return [...standingMark(standing, left + 4, baseline - 3.5), word]
}
