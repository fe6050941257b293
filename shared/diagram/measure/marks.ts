import type { Standing } from '../../reasoning/reading.ts'
import type { Paint, PathCommand, PathShape, Shape } from '../scene.ts'

/** Control points of a quarter circle lie this share of its radius from its ends. */
const QUARTER = 0.5523

const standingPaints: Readonly<Record<Standing, Paint>> = {
  stands: 'support',
  contested: 'contested',
  defeated: 'defeated',
}

/** The 8-px disc of a standing, round `x`, `y`: filled, half filled, or a ring. */
export function standingMark(standing: Standing, x: number, y: number): readonly Shape[] {
  const paint = standingPaints[standing]
  if (standing === 'stands') return [{ kind: 'circle', x, y, radius: 4, fill: paint, stroke: null }]
  const ring: Shape = { kind: 'circle', x, y, radius: 3.25, fill: null, stroke: { paint, width: 1.5 } }
  return standing === 'defeated' ? [ring] : [ring, { ...leftHalf(x, y, 4), fill: paint }]
}

function leftHalf(x: number, y: number, radius: number): PathShape {
  const reach = radius * QUARTER
  return {
    kind: 'path',
    commands: [
      ['M', x, y - radius],
      ['C', x - reach, y - radius, x - radius, y - reach, x - radius, y],
      ['C', x - radius, y + reach, x - reach, y + radius, x, y + radius],
      ['Z'],
    ],
    fill: null,
    stroke: null,
  }
}

/** A closing quotation mark 9 px wide and 7 high, its top left corner at `x`, `y`. */
export function quoteMark(x: number, y: number, paint: Paint): PathShape {
  const comma = (left: number): readonly PathCommand[] => [
    ['M', left, y],
    ['L', left + 4, y],
    ['L', left + 4, y + 3.6],
    ['C', left + 4, y + 5.5, left + 3, y + 6.7, left + 1, y + 7],
    ['L', left + 0.6, y + 6],
    ['C', left + 1.7, y + 5.7, left + 2.1, y + 5, left + 2.2, y + 4],
    ['L', left, y + 4],
    ['Z'],
  ]
  return { kind: 'path', commands: [...comma(x), ...comma(x + 5)], fill: paint, stroke: null }
}

/** The stripe along a card's left edge, as wide as `width` and rounded with the card. */
export function bandMark(width: number, height: number, radius: number, paint: Paint): PathShape {
  // Where the corner's circle meets the stripe's right edge, and the arc that leads there.
  const angle = Math.acos((radius - width) / radius)
  const inset = radius * (1 - Math.sin(angle))
  const reach = (4 / 3) * Math.tan(angle / 4) * radius
  const corner = { x: width - reach * Math.sin(angle), y: inset + reach * Math.cos(angle) }
  return {
    kind: 'path',
    commands: [
      ['M', width, inset],
      ['C', corner.x, corner.y, 0, radius - reach, 0, radius],
      ['L', 0, height - radius],
      ['C', 0, height - radius + reach, corner.x, height - corner.y, width, height - inset],
      ['Z'],
    ],
    fill: paint,
    stroke: null,
  }
}
