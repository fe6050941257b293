import type { PathCommand, Shape } from '../../diagram/scene.ts'
import type { Point } from '../../document/argumentMap.ts'
import { clippedLine, polygonOf } from './polygon.ts'

/** Parallel lines: the direction they run in, of length 1, how far they stand apart and how they are drawn, px. */
interface Hatch {
  readonly along: Point
  readonly apart: number
  readonly width: number
  readonly dash?: readonly [number, number]
}

const RISING = { x: Math.SQRT1_2, y: -Math.SQRT1_2 }
const FALLING = { x: Math.SQRT1_2, y: Math.SQRT1_2 }
const LEVEL = { x: 1, y: 0 }
const UPRIGHT = { x: 0, y: 1 }

/** What fills the bands of parties after the first, whose is solid; more parties begin again with that. */
const patterns: readonly (readonly Hatch[])[] = [
  [{ along: RISING, apart: 3, width: 1.4 }],
  [{ along: UPRIGHT, apart: 2, width: 1, dash: [1, 1.5] }],
  [{ along: LEVEL, apart: 3, width: 1.2 }],
  [
    { along: RISING, apart: 4, width: 0.9 },
    { along: FALLING, apart: 4, width: 0.9 },
  ],
  [{ along: FALLING, apart: 5, width: 2.2 }],
]

/** Ground along an outline that lines keep free of, px: half the outline's own width. */
const EDGE = 0.5

/**
 * A band in black ink that is told from others by its pattern.
 *
 * @param outline a convex path
 * @param party its place in the list of parties; negative for none, whose band is empty
 */
export function inkBand(outline: readonly PathCommand[], party: number): readonly Shape[] {
  const kind = party % (patterns.length + 1)
  const polygon = polygonOf(outline)
  const hatches = patterns[kind - 1] ?? []
  return [
    { kind: 'path', commands: outline, fill: kind === 0 ? 'ink' : 'card', stroke: { paint: 'ink', width: 2 * EDGE } },
    ...hatches.map(({ along, apart, ...stroke }): Shape => {
      const commands = hatchLines(polygon, along, apart)
      return { kind: 'path', commands, fill: null, stroke: { paint: 'ink', ...stroke } }
    }),
  ]
}

/** Lines so far apart, as many on one side of the polygon's middle as on the other. */
function hatchLines(polygon: readonly Point[], along: Point, apart: number): readonly PathCommand[] {
  const normal = { x: -along.y, y: along.x }
  const distances = polygon.map(({ x, y }) => x * normal.x + y * normal.y)
  const [least, most] = [Math.min(...distances), Math.max(...distances)]
  const lines = Math.max(0, Math.floor((most - least - 2 * EDGE) / apart))
  const first = (least + most - (lines - 1) * apart) / 2
  return Array.from({ length: lines }, (_, index) => first + index * apart).flatMap((distance): PathCommand[] => {
    const line = clippedLine(polygon, { x: normal.x * distance, y: normal.y * distance }, along)
    if (line === null) return []
    const [from, to] = line
    return [
      ['M', from.x, from.y],
      ['L', to.x, to.y],
    ]
  })
}
