import { type BrokenText, breakLines } from '../measure/breakLines.ts'
import { fitText } from '../measure/fitText.ts'
import type { StyledText } from '../measure/pieces.ts'
import { placed } from '../pathCommand.ts'
import type { Paint, Shape } from '../scene.ts'
import type { Shaper } from '../shaper.ts'

/** Shapes whose top left corner is the origin, and how much room they take, px. */
export interface Block {
  readonly shapes: readonly Shape[]
  readonly width: number
  readonly height: number
}

export const EMPTY: Block = { shapes: [], width: 0, height: 0 }

/** How a paragraph of furniture is set; `line` is from baseline to baseline, px. */
export interface Setting {
  readonly line: number
  readonly mostLines: number
  readonly paint: Paint
}

/** A paragraph; what is beyond its last line is left out, and “…” says so. */
export function paragraph(
  parts: readonly StyledText[],
  width: number,
  { line, mostLines, paint }: Setting,
  shaper: Shaper,
): Block {
  const broken = breakLines(parts, width, mostLines, shaper)
  const size = parts[0]?.style.size ?? 0
  // A line's text stands in the middle of its height; capitals are about 0.73 em high.
  const baseline = (index: number) => index * line + (line + 0.73 * size) / 2
  const shapes = broken.lines.flatMap(({ pieces }, index): Shape[] =>
    pieces.map((piece): Shape => ({ kind: 'text', paint, y: baseline(index), ...piece })),
  )
  return {
    shapes: broken.more > 0 ? shortened(shapes, broken, width, shaper) : shapes,
    width,
    height: broken.lines.length * line,
  }
}

function shortened(shapes: readonly Shape[], { lines }: BrokenText, width: number, shaper: Shaper): readonly Shape[] {
  const line = lines.at(-1)
  const shape = shapes.at(-1)
  if (line === undefined || shape?.kind !== 'text') return shapes
  const isLeftward = line.direction === 'rtl'
  const right = shape.x + shape.width
  const text = fitText(`${shape.text}…`, shape.style, isLeftward ? right : width - shape.x, shaper) ?? '…'
  const cut = { ...shape, text, width: shaper.shape(text, shape.style, shape.direction).width }
  return [...shapes.slice(0, -1), isLeftward ? { ...cut, x: right - cut.width } : cut]
}

export function moved(shape: Shape, x: number, y: number): Shape {
  if (shape.kind !== 'path') return { ...shape, x: shape.x + x, y: shape.y + y }
  return { ...shape, commands: shape.commands.map((command) => placed(command, x, y)) }
}

export const movedAll = ({ shapes }: Block, x: number, y: number): readonly Shape[] =>
  shapes.map((shape) => moved(shape, x, y))
