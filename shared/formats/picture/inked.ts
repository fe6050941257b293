import { CARD } from '../../diagram/measure/cardStyle.ts'
import { bandMark } from '../../diagram/measure/marks.ts'
import { placed } from '../../diagram/pathCommand.ts'
import type { BoxShape, Paint, PathCommand, PathShape, Scene, Shape, Stroke } from '../../diagram/scene.ts'
import type { Party } from '../../document/argumentMap.ts'
import { inkBand } from './bandPattern.ts'

/** Wide enough that patterns are told apart, px. */
const BAND = 7
/** A line that fails is thinner instead of paler, px. */
const FAILED_WIDTH = 1

/**
 * A scene for one black ink: parties are told by the patterns of their bands, drawn as lines, so that no painter has
 * to know patterns. With the palette `ink` no colour is left in it.
 */
export function inked(scene: Scene, parties: readonly Party[]): Scene {
  const placeOf = (paint: Paint) => parties.findIndex(({ id }) => paint === `party:${id}`)
  const ink = (shapes: readonly Shape[], band: (shape: PathShape) => readonly PathCommand[]) =>
    shapes.flatMap((shape): readonly Shape[] => {
      if (shape.kind === 'text') return [shape]
      const { fill } = shape
      if (fill?.startsWith('party:') && shape.kind !== 'circle')
        return inkBand(shape.kind === 'path' ? band(shape) : rectangle(shape), placeOf(fill))
      return [{ ...shape, stroke: inkedStroke(shape.stroke) }]
    })
  const asDrawn = ({ commands }: PathShape) => commands
  const inkAll = <Part extends { readonly shapes: readonly Shape[] }>(parts: readonly Part[]): readonly Part[] =>
    parts.map((part) => ({ ...part, shapes: ink(part.shapes, asDrawn) }))
  return {
    ...scene,
    furniture: ink(scene.furniture, asDrawn),
    groups: inkAll(scene.groups),
    edges: inkAll(scene.edges),
    cards: scene.cards.map((card) => ({ ...card, shapes: ink(card.shapes, () => wideBand(card.box.height)) })),
  }
}

/** A card's band, within the card's own border. */
const wideBand = (height: number): readonly PathCommand[] =>
  bandMark(BAND - 0.5, height - 1, CARD.radius - 0.5, 'ink').commands.map((command) => placed(command, 0.5, 0.5))

const rectangle = ({ x, y, width, height }: BoxShape): readonly PathCommand[] => [
  ['M', x, y],
  ['L', x + width, y],
  ['L', x + width, y + height],
  ['L', x, y + height],
  ['Z'],
]

const inkedStroke = (stroke: Stroke | null): Stroke | null => {
  if (stroke?.opacity === undefined) return stroke
  const { opacity: _, ...rest } = stroke
  return { ...rest, width: FAILED_WIDTH }
}
