import type { Box, Paint, Scene, Shape, Stroke } from '../../diagram/scene.ts'
import type { Party } from '../../document/argumentMap.ts'
import type { PictureOptions } from '../format.ts'
import { pagePalette } from '../picture/pagePalette.ts'
import { readingOrder } from '../picture/readingOrder.ts'
import { decimal, element, escaped } from '../writing/xml.ts'
import { pathData } from './pathData.ts'
import type { TextPainter } from './textPainters.ts'

type Palette = (paint: Paint) => string

/**
 * What screen readers are told (WAI-ARIA Graphics Module 1.0, each with a role that older ones know): a document, whose
 * title and lines are read as text, and in it claims, relations and frames, each read by its title as one thing.
 */
const DOCUMENT = 'graphics-document document'
const SYMBOL = 'graphics-symbol img'

/** What SVG calls a px is this much of an inch on paper. */
const PX_PER_INCH = 96

/**
 * A scene as SVG with presentation attributes alone, so that programs without style sheets show it too.
 * @param metadata markup of what is not drawn
 */
export function paintScene(
  scene: Scene,
  parties: readonly Party[],
  options: PictureOptions,
  painter: TextPainter,
  metadata = '',
): string {
  const { bounds } = scene
  const palette = pagePalette(parties, options)
  const unit = (options.scale * PX_PER_INCH) / options.dpi
  const drawn = [background(scene, options, palette), paintShapes(scene, palette, painter)]
  const head = [
    element('title', {}, escaped(scene.title || 'Argument map')),
    element('desc', {}, escaped(scene.description)),
    metadata,
    painter.definitions(),
  ]
  const content = [...head, ...drawn].filter((part) => part !== '')
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: bounds.width * unit,
    height: bounds.height * unit,
    viewBox: [bounds.x, bounds.y, bounds.width, bounds.height].map(decimal).join(' '),
    role: DOCUMENT,
    lang: scene.language === '' ? undefined : scene.language,
    'xml:lang': scene.language === '' ? undefined : scene.language,
  }
  return `${element('svg', attributes, `\n${content.join('\n')}\n`)}\n`
}

/**
 * All that is drawn, from the bottom up, and nothing round it. It is read in this order too: each claim, and after it
 * what bears on it. No line runs through a card, so either may lie below.
 */
export function paintShapes(scene: Scene, palette: Palette, painter: TextPainter): string {
  const paint = (shapes: readonly Shape[]) => shapes.map((shape) => paintShape(shape, palette, painter)).join('\n')
  const map = [
    ...scene.groups.map((frame) => group({ 'data-group': frame.group }, frame.description, paint(frame.shapes))),
    ...readingOrder(scene).map((part) => {
      if ('relations' in part)
        return group({ 'data-relation': part.relations.join(' ') }, part.description, paint(part.shapes))
      const transform = `translate(${decimal(part.box.x)} ${decimal(part.box.y)})`
      return group({ 'data-claim': part.claim, transform }, part.description, paint(part.shapes))
    }),
  ]
  const section = scene.clip === undefined ? map : clipped(map, scene.clip)
  return [paint(scene.furniture), ...section].filter((part) => part !== '').join('\n')
}

const CLIP = 'section'

/** No more of a map than lies in the box. */
function clipped(map: readonly string[], { x, y, width, height }: Box): readonly string[] {
  const shape = element('clipPath', { id: CLIP }, element('rect', { x, y, width, height }))
  return [shape, element('g', { 'clip-path': `url(#${CLIP})` }, `\n${map.join('\n')}\n`)]
}

const group = (attributes: Readonly<Record<string, string>>, title: string, content: string): string =>
  element('g', { ...attributes, role: SYMBOL }, `\n${element('title', {}, escaped(title))}\n${content}\n`)

function background({ bounds }: Scene, options: PictureOptions, palette: Palette): string {
  if (options.background === 'none') return ''
  const { x, y, width, height } = bounds
  return element('rect', { x, y, width, height, fill: palette('ground') })
}

function paintShape(shape: Shape, palette: Palette, painter: TextPainter): string {
  if (shape.kind === 'text') return painter.paint(shape, palette(shape.paint))
  const ink = { fill: shape.fill === null ? 'none' : palette(shape.fill), ...strokeAttributes(shape.stroke, palette) }
  switch (shape.kind) {
    case 'box': {
      const { x, y, width, height, radius } = shape
      return element('rect', { x, y, width, height, rx: radius === 0 ? undefined : radius, ...ink })
    }
    case 'circle':
      return element('circle', { cx: shape.x, cy: shape.y, r: shape.radius, ...ink })
    case 'path':
      return element('path', { d: pathData(shape.commands), ...ink })
  }
}

const strokeAttributes = (stroke: Stroke | null, palette: Palette) =>
  stroke === null
    ? {}
    : {
        stroke: palette(stroke.paint),
        'stroke-width': stroke.width,
        'stroke-dasharray': stroke.dash?.map(decimal).join(' '),
        'stroke-opacity': stroke.opacity,
      }
