import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { hiddenClaims } from '../../document/queries/outline.ts'
import { fonts } from '../measure/cardStyle.ts'
import { drawableLine } from '../measure/drawable.ts'
import { fitText, textShape } from '../measure/fitText.ts'
import type { Box, SceneGroup, Shape, TextShape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { type Frame, framesOf, titleBox } from './framesOf.ts'

const RADIUS = 12
const TITLE_FONT = { ...fonts.meta, weight: 600 } as const
/** From the top of its line to a title's baseline, px. */
const ASCENT = 13

/** The frames that were drawn last with each shaper, and what they were drawn from. */
interface Memory {
  readonly from: readonly unknown[]
  readonly frames: readonly SceneGroup[]
}

const memories = new WeakMap<Shaper, Memory>()

/**
 * The groups' frames, outer ones first: a faint ground, a quiet border, the title at the top left. Where groups and
 * cards are as before, the list is the same.
 */
export function drawFrames(map: ArgumentMap, boxes: ReadonlyMap<ClaimId, Box>, shaper: Shaper): readonly SceneGroup[] {
  const from = [map.groups, boxes, hiddenClaims(map), shaper.revision]
  const known = memories.get(shaper)
  if (known?.from.every((part, index) => part === from[index])) return known.frames
  const frames = framesOf(map, boxes).map((frame) => drawFrame(frame, shaper))
  memories.set(shaper, { from, frames })
  return frames
}

function drawFrame({ group, box }: Frame, shaper: Shaper): SceneGroup {
  const { x, y, width, height } = box
  const ground: Shape = {
    kind: 'box',
    x: x + 0.5,
    y: y + 0.5,
    width: width - 1,
    height: height - 1,
    radius: RADIUS,
    fill: 'panel',
    stroke: { paint: 'line2', width: 1 },
  }
  const title = drawableLine(group.title)
  return {
    group: group.id,
    box,
    shapes: [ground, ...titleShapes(title, box, shaper)],
    description: title === '' ? 'A group' : `Group: ${title}`,
  }
}

function titleShapes(title: string, frame: Box, shaper: Shaper): TextShape[] {
  const { x, y } = titleBox(frame)
  const shown = fitText(title, TITLE_FONT, frame.x + frame.width - x - (x - frame.x), shaper)
  if (shown === null || shown === '') return []
  const shape = textShape(shown, TITLE_FONT, 'ink2', x, y + ASCENT, shaper)
  return [shown === title ? shape : { ...shape, full: title }]
}
