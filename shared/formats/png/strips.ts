import type { Scene } from '../../diagram/scene.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import type { Party } from '../../document/argumentMap.ts'
import type { PictureOptions } from '../format.ts'
import { pagePalette } from '../picture/pagePalette.ts'
import { paintShapes } from '../svg/paintScene.ts'
import { outlinedText } from '../svg/textPainters.ts'
import { element } from '../writing/xml.ts'
import { cutter } from './cut.ts'
import type { PictureSize } from './size.ts'
import type { Strip } from './strip.ts'

/** A picture in strips from top to bottom, each painted when it is asked for. */
export interface Strips {
  readonly count: number
  paint(index: number): Strip
}

/**
 * How far a strip is drawn beyond its rows: so far from them a curve that the border cuts no longer shows that it is cut.
 * Map px, and at most so many of the picture's: what is larger than those is smooth.
 */
const OVERLAP = 8
const MOST_OVERLAP = 16

/** Cuts a picture of this size. The scene is scaled and moved but by whole px, so that no seam shows. */
export function stripsOf(
  scene: Scene,
  parties: readonly Party[],
  options: PictureOptions,
  { width, height, rows: most }: PictureSize,
  shaper: Shaper,
): Strips {
  const { bounds } = scene
  const { scale } = options
  const isOpaque = options.background !== 'none'
  const palette = pagePalette(parties, options)
  const overlap = Math.min(Math.ceil(OVERLAP * scale), MOST_OVERLAP)
  const cut = height > most ? cutter(scene, shaper) : () => scene
  return {
    count: Math.ceil(height / most),
    paint(index) {
      const first = index * most
      const rows = Math.min(most, height - first)
      const top = Math.max(first - overlap, 0)
      const bottom = Math.min(first + rows + overlap, height)
      // A pixel more on either side, since what ends on a border shines through it.
      const touched = { top: bounds.y + (top - 1) / scale, bottom: bounds.y + (bottom + 1) / scale }
      const painter = outlinedText(shaper)
      const shapes = paintShapes(cut(touched), palette, painter)
      const transform = `matrix(${scale} 0 0 ${scale} ${-bounds.x * scale} ${-bounds.y * scale - top})`
      const ground = isOpaque ? element('rect', { width, height: bottom - top, fill: palette('ground') }) : ''
      const content = [painter.definitions(), ground, element('g', { transform }, shapes)].join('')
      return {
        svg: element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height: bottom - top }, content),
        width,
        rows,
        above: first - top,
        isOpaque,
      }
    },
  }
}
