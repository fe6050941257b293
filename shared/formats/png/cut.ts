import type { Scene, Shape } from '../../diagram/scene.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import { type Extent, extentOf, joined } from './extent.ts'

interface Placed<Thing> extends Extent {
  readonly thing: Thing
}

/** A card, an edge or a group, and its shapes, each with the rows that it touches. */
interface PlacedWhole<Thing> extends Placed<Thing> {
  readonly shapes: readonly Placed<Shape>[]
}

/** Gives the scene with nothing but the shapes that touch a stretch of rows, map coordinates. */
export function cutter(scene: Scene, shaper: Shaper): (rows: Extent) => Scene {
  const place = (shapes: readonly Shape[], down: number): readonly Placed<Shape>[] =>
    shapes.map((thing) => {
      const { top, bottom } = extentOf(thing, shaper)
      return { thing, top: top + down, bottom: bottom + down }
    })
  const placeWhole = <Thing extends { readonly shapes: readonly Shape[] }>(
    thing: Thing,
    down: number,
  ): PlacedWhole<Thing> => {
    const shapes = place(thing.shapes, down)
    return { thing, shapes, ...joined(shapes) }
  }
  const furniture = place(scene.furniture, 0)
  const groups = scene.groups.map((group) => placeWhole(group, 0))
  const edges = scene.edges.map((edge) => placeWhole(edge, 0))
  const cards = scene.cards.map((card) => placeWhole(card, card.box.y))
  return (rows) => ({
    ...scene,
    furniture: touching(furniture, rows),
    groups: wholesTouching(groups, rows),
    edges: wholesTouching(edges, rows),
    cards: wholesTouching(cards, rows),
  })
}

const touches = ({ top, bottom }: Extent, rows: Extent) => bottom >= rows.top && top <= rows.bottom

const touching = <Thing>(placed: readonly Placed<Thing>[], rows: Extent): readonly Thing[] =>
  placed.filter((each) => touches(each, rows)).map(({ thing }) => thing)

const wholesTouching = <Thing>(wholes: readonly PlacedWhole<Thing>[], rows: Extent): readonly Thing[] =>
  wholes
    .filter((each) => touches(each, rows))
    .map(({ thing, shapes }) => ({ ...thing, shapes: touching(shapes, rows) }))
