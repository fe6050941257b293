import type { RelationKind } from '../../document/argumentMap.ts'
import type { Standing } from '../../reasoning/reading.ts'
import { arrowhead, bothPill, diamond, kindBadge, lineStroke, mutualBadge, PILL_WIDTH } from '../edges/marks.ts'
import { CHIP_HEIGHT, chipShape } from '../measure/chips.ts'
import { standingMark } from '../measure/marks.ts'
import type { Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'

/** A sign as the picture shows it: drawn from x 0 about y 0, so wide in px. */
export interface Mark {
  readonly shapes: readonly Shape[]
  readonly width: number
}

const LINE = 46

export const partyMark = (party: string): Mark => ({
  shapes: [{ kind: 'box', x: 0, y: -7, width: 6, height: 14, radius: 1.5, fill: `party:${party}`, stroke: null }],
  width: 6,
})

export const standingSign = (standing: Standing): Mark => ({ shapes: standingMark(standing, 4, 0), width: 8 })

/** A chip's sign without its word; some have none. */
export const chipMark = (sign: '!' | ' ', shaper: Shaper): Mark => chipShape(sign, 0, -CHIP_HEIGHT / 2, shaper)

/** A relation from left to right. */
export const relationMark = (kind: RelationKind, failed = false): Mark => ({
  shapes: [
    line(kind, 0, LINE - 7, failed),
    arrowhead({ x: LINE, y: 0 }, { x: 0, y: 0 }, kind, failed),
    ...kindBadge({ x: LINE / 2 - 2, y: 0 }, kind, failed),
  ],
  width: LINE,
})

export const mutualMark = (): Mark => ({
  shapes: [
    line('rebut', 7, LINE - 7, false),
    arrowhead({ x: 0, y: 0 }, { x: LINE, y: 0 }, 'rebut', false),
    arrowhead({ x: LINE, y: 0 }, { x: 0, y: 0 }, 'rebut', false),
    ...mutualBadge({ x: LINE / 2, y: 0 }, false),
  ],
  width: LINE,
})

export const togetherMark = (kind: RelationKind, shaper: Shaper): Mark => ({
  shapes: bothPill({ x: PILL_WIDTH / 2, y: 0 }, 2, kind, false, shaper),
  width: PILL_WIDTH,
})

export const stepMark = (kind: RelationKind): Mark => ({
  shapes: [line(kind, 0, LINE - 11, false), diamond({ x: LINE - 6, y: 0 }, kind)],
  width: LINE,
})

function line(kind: RelationKind, from: number, to: number, failed: boolean): Shape {
  const commands = [['M', from, 0] as const, ['L', to, 0] as const]
  return { kind: 'path', commands, fill: null, stroke: lineStroke(kind, failed) }
}
