import type { Claim } from '../../document/argumentMap.ts'
import { pointWords } from '../../reasoning/pointWords.ts'
import type { Paint, Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { type BrokenText, breakLines } from './breakLines.ts'
import type { CardFacts, CardOptions } from './cardFacts.ts'
import { cardHeader, footShapes } from './cardHeader.ts'
import { CARD, type CardMeasures, DENSE_CARD, fonts } from './cardStyle.ts'
import { drawable, drawableLine } from './drawable.ts'
import { evenLines } from './evenLines.ts'
import { textShape } from './fitText.ts'
import { foldPill } from './foldPill.ts'
import { bandMark } from './marks.ts'
import type { MeasuredCard } from './measuredCard.ts'
import type { StyledText } from './pieces.ts'

/** One claim's card, by the rules for cards in the design's tokens: sizes in px at 100 %. */
export function measureCard(claim: Claim, facts: CardFacts, options: CardOptions, shaper: Shaper): MeasuredCard {
  const { width } = claim
  const text = options.dense === true ? evenText(claim, shaper) : cardText(claim, facts.isWritten, shaper)
  const lines = text.lines.length + (text.more > 0 ? 1 : 0)
  const measures = options.dense === true ? DENSE_CARD : CARD
  const header = cardHeader(claim, facts, options, measures, shaper)
  const textBottom = measures.textTop + lines * measures.line
  const foot = footShapes(header, facts, textBottom + 4, width - measures.right, shaper)
  const height = upTo(measures.grid, textBottom + measures.bottom + (foot.length > 0 ? measures.chips : 0))
  return {
    claim: claim.id,
    width,
    height,
    shapes: [
      ...frameShapes(claim, facts, height),
      ...(facts.isWritten ? [fieldShape(width, textBottom)] : []),
      ...header.shapes,
      ...textShapes(text, measures, facts.standing === 'defeated' ? 'ink2' : 'ink', shaper),
      ...foot,
      ...(facts.hidden > 0 ? foldPill(facts.hidden, width, height, shaper) : []),
    ],
    description: describe(claim, facts),
    hidden: facts.hidden,
  }
}

/** A card's words as they break into lines. */
export interface CardText extends BrokenText {
  /** How many UTF-16 units stand before the claim's own text: its title, run in. */
  readonly before: number
  /** The room for a line, px. */
  readonly width: number
}

/** The last words that were broken with each shaper: of a claim in writing both its card and its caret ask for them. */
const lastTexts = new WeakMap<Shaper, { readonly claim: Claim; readonly from: string; readonly text: CardText }>()

/** Far more lines while a person writes than a card shows else. */
export function cardText(claim: Claim, isWritten: boolean, shaper: Shaper): CardText {
  const from = JSON.stringify([shaper.revision, isWritten])
  const last = lastTexts.get(shaper)
  if (last?.claim === claim && last.from === from) return last.text
  const text = brokenText(claim, isWritten, shaper)
  lastTexts.set(shaper, { claim, from, text })
  return text
}

function brokenText(claim: Claim, isWritten: boolean, shaper: Shaper): CardText {
  const parts = claimText(claim)
  const width = claim.width - CARD.left - CARD.right
  const units = parts.reduce((sum, { text }) => sum + text.length, 0)
  const mostLines = isWritten ? CARD.mostWritten : CARD.mostLines
  return { ...breakLines(parts, width, mostLines, shaper), before: units - claim.text.length, width }
}

/** On a page of its own a card need not break where the window breaks it. */
const evenText = (claim: Claim, shaper: Shaper): BrokenText =>
  evenLines(claimText(claim), claim.width - CARD.left - CARD.right, CARD.mostLines, shaper)

/** The ground of the words that are being written. */
const fieldShape = (width: number, textBottom: number): Shape => ({
  kind: 'box',
  x: CARD.left - 5,
  y: CARD.textTop - 2,
  width: width - CARD.left - CARD.right + 10,
  height: textBottom - CARD.textTop + 4,
  radius: 4,
  fill: 'accentbg',
  stroke: null,
})

const upTo = (grid: number, height: number): number => Math.ceil(height / grid) * grid

/** What a card prints of its claim: its title, run in and ended by a full stop, and its text. */
function claimText(claim: Claim): readonly StyledText[] {
  const title = drawableLine(claim.title).trim()
  const text = drawable(claim.text)
  const styles = claim.contention ? { title: fonts.contention, text: fonts.contention } : fonts
  if (title === '') return [{ text, style: styles.text }]
  if (text === '') return [{ text: title, style: styles.title }]
  return [
    { text: `${ended(title)} `, style: styles.title },
    { text, style: styles.text },
  ]
}

const ended = (sentence: string): string =>
  /[.!?:;…。！？：；]["'”’»)\]]*$/.test(sentence) ? sentence : `${sentence}.`

function frameShapes(claim: Claim, facts: CardFacts, height: number): readonly Shape[] {
  const party: Paint = `party:${facts.party?.id ?? ''}`
  const isDefeated = facts.standing === 'defeated'
  const stroke = claim.contention && !isDefeated ? { paint: party, width: 1.5 } : { paint: 'line2' as const, width: 1 }
  const inset = stroke.width / 2
  return [
    {
      kind: 'box',
      x: inset,
      y: inset,
      width: claim.width - stroke.width,
      height: height - stroke.width,
      radius: CARD.radius - inset,
      fill: 'card',
      stroke: isDefeated ? { paint: 'ctl', width: 1, dash: [3, 3] } : stroke,
    },
    bandMark(CARD.band, height, CARD.radius, party),
  ]
}

function textShapes(
  { lines, more }: BrokenText,
  measures: CardMeasures,
  paint: Paint,
  shaper: Shaper,
): readonly Shape[] {
  const baseline = (line: number) => measures.textTop + measures.ascent + line * measures.line
  const shapes: Shape[] = lines.flatMap(({ pieces }, line) =>
    pieces.map((piece): Shape => ({ kind: 'text', paint, y: baseline(line), ...piece, x: CARD.left + piece.x })),
  )
  if (more === 0) return shapes
  const label = more === 1 ? '+ 1 more line' : `+ ${more} more lines`
  return [...shapes, textShape(label, fonts.meta, 'ink3', CARD.left, baseline(lines.length), shaper)]
}

/** `China, Qin Gang, contested: Importer responsibility. By international practice …` */
function describe(claim: Claim, facts: CardFacts): string {
  const head = [
    facts.party?.name ?? '',
    drawableLine(claim.speaker),
    claim.contention ? 'contention' : '',
    facts.standing ?? '',
    ...facts.chips.map((kind) => pointWords[kind]),
  ].filter((word) => word !== '')
  const text = claimText(claim)
    .map((part) => part.text)
    .join('')
  return head.length === 0 ? text : `${head.join(', ')}: ${text}`
}
