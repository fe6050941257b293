import { Fragment } from 'react'
import type { Paint, PathCommand, Shape, Stroke, TextShape } from '../../shared/diagram/scene.ts'

/** A paint is a CSS variable (`--ink`, `--party-china`), so that another theme repaints and lays out nothing. */
export const variableOf = (paint: Paint): string => `--${paint.replace(':', '-')}`
export const colourOf = (paint: Paint): string => `var(${variableOf(paint)})`

const pathOf = (commands: readonly PathCommand[]): string =>
  commands.map(([letter, ...numbers]) => letter + numbers.join(' ')).join('')

/** Paint goes through `style`: variables don't work in SVG's own attributes. */
export const paintStyle = (fill: Paint | null, stroke: Stroke | null) => ({
  fill: fill === null ? 'none' : colourOf(fill),
  ...(stroke !== null && {
    stroke: colourOf(stroke.paint),
    strokeWidth: stroke.width,
    strokeDasharray: stroke.dash?.join(' '),
    strokeOpacity: stroke.opacity,
  }),
})

const textStyle = ({ style, paint, direction }: TextShape) => ({
  fill: colourOf(paint),
  fontFamily: style.family === 'serif' ? 'var(--serif)' : 'var(--sans)',
  fontWeight: style.weight,
  fontSize: style.size,
  letterSpacing: style.spacing,
  direction,
})

function ShapeOf({ shape }: { readonly shape: Shape }) {
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, radius } = shape
      return <rect {...{ x, y, width, height }} rx={radius} style={paintStyle(shape.fill, shape.stroke)} />
    }
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radius} style={paintStyle(shape.fill, shape.stroke)} />
    case 'path':
      return <path d={pathOf(shape.commands)} style={paintStyle(shape.fill, shape.stroke)} />
    case 'text':
      return (
        // It begins at its right end where it is read from there.
        <text x={shape.direction === 'rtl' ? shape.x + shape.width : shape.x} y={shape.y} style={textStyle(shape)}>
          {shape.full !== undefined && <title>{shape.full}</title>}
          {shape.text}
        </text>
      )
  }
}

/** A scene's shapes as SVG, for an `<svg>` of the class `drawn`. */
export function Shapes({ shapes }: { readonly shapes: readonly Shape[] }) {
  return shapes.map((shape, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: shapes are a fixed list without state
    <Fragment key={index}>
      <ShapeOf shape={shape} />
    </Fragment>
  ))
}
