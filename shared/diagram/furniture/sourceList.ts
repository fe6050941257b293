import type { ArgumentMap, Source } from '../../document/argumentMap.ts'
import { sourcesOf } from '../../document/queries/citedSources.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { drawableLine } from '../measure/drawable.ts'
import { textShape } from '../measure/fitText.ts'
import type { StyledText } from '../measure/pieces.ts'
import type { Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { type Block, EMPTY, movedAll, paragraph } from './block.ts'
import { fonts } from './furnitureStyle.ts'
import type { Shown } from './legendRows.ts'

const LINE = 18
const TOP = 10
const SETTING = { line: LINE, mostLines: 40, paint: 'ink2' } as const
const NAME = 'Rejoinder'
/** Between the last source and the name at its right, px. */
const BEFORE_NAME = 32

/** The sources that the cards in the picture cite, by their numbers, under a rule; empty where none is cited. */
export function sourceList(
  scene: Pick<Shown, 'cards'>,
  map: ArgumentMap,
  reading: Reading,
  width: number,
  shaper: Shaper,
): Block {
  const claims = claimsById(map)
  const cited = new Set(
    scene.cards.flatMap((card) => {
      const claim = claims.get(card.claim)
      return claim === undefined ? [] : [...sourcesOf(claim)]
    }),
  )
  const numbers = reading.sourceNumbers
  const sources = map.sources.filter((source) => cited.has(source.id))
  if (sources.length === 0) return EMPTY
  const parts = sources.flatMap((source, index): StyledText[] => [
    // Non-breaking, so that no line ends in a number.
    { text: `${numbers.get(source.id)}\u00a0`, style: fonts.count },
    { text: `${wordsOf(source)}${index < sources.length - 1 ? '   ' : ''}`, style: fonts.body },
  ])
  const name = textShape(NAME, fonts.heading, 'ink3', 0, 0, shaper)
  const heading = { text: 'Sources   ', style: fonts.heading }
  const list = withRoom([heading, ...parts], width, name.width + BEFORE_NAME, shaper)
  return {
    shapes: [
      { kind: 'box', x: 0, y: 0, width, height: 1, radius: 0, fill: 'line2', stroke: null },
      ...movedAll(list, 0, TOP).map(withSource),
      { ...name, x: width - name.width, y: TOP + list.height - LINE + (LINE + 8) / 2 },
    ],
    width,
    height: TOP + list.height,
  }
}

/** A paragraph whose last line leaves so much room at its end: where it hasn't, all are shorter, or there is one more. */
function withRoom(parts: readonly StyledText[], width: number, left: number, shaper: Shaper): Block {
  const wide = paragraph(parts, width, SETTING, shaper)
  if (endOfLast(wide) <= width - left) return wide
  const narrow = paragraph(parts, width - left, SETTING, shaper)
  return narrow.height === wide.height ? narrow : { ...wide, height: wide.height + LINE }
}

/** How far right the last line of a block reaches, px. */
function endOfLast({ shapes }: Block): number {
  const texts = shapes.filter((shape) => shape.kind === 'text')
  const last = Math.max(...texts.map(({ y }) => y))
  return Math.max(...texts.filter(({ y }) => y === last).map(({ x, width }) => x + width))
}

/** Where a source begins, its number stands. */
const withSource = (shape: Shape): Shape =>
  shape.kind === 'text' && shape.style === fonts.count ? { ...shape, source: Number.parseInt(shape.text, 10) } : shape

const wordsOf = ({ id, author, title, publisher, date, url }: Source): string => {
  const words = [author, title, publisher, date].map((word) => drawableLine(word).trim()).filter((word) => word !== '')
  return words.length > 0 ? words.join(', ') : drawableLine(url) || id
}
