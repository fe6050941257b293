import type { ArgumentMap } from '../../document/argumentMap.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { MARGIN as SCENE_MARGIN } from '../bounds.ts'
import type { Box, Scene } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { type Block, EMPTY, movedAll } from './block.ts'
import type { FurnitureOptions } from './furnitureOptions.ts'
import { headBlock } from './headBlock.ts'
import { legendRows } from './legendRows.ts'
import { sourceList } from './sourceList.ts'

/** Free ground round a picture with furniture, px. */
const MARGIN = 32
/** A picture with furniture is at least so wide, px. */
const LEAST_WIDTH = 640
const HEAD_GAP = 24
const FOOT_GAP = 24

const inset = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
})

/** A scene with title and legend above the map and its sources below; its bounds grow to hold them. */
export function withFurniture(
  scene: Scene,
  map: ArgumentMap,
  reading: Reading,
  options: FurnitureOptions,
  shaper: Shaper,
): Scene {
  const rows = options.legend ? legendRows(scene, map, reading, options, shaper) : []
  const hasTitle = options.title && (map.title !== '' || map.subtitle !== '')
  const hasSources = options.sources && map.sources.length > 0
  if (rows.length === 0 && !hasTitle && !hasSources) return scene
  const content = scene.clip ?? inset(scene.bounds, SCENE_MARGIN)
  const inner = Math.max(content.width, LEAST_WIDTH - 2 * MARGIN)
  const head = headBlock(hasTitle ? map : null, rows, inner, shaper)
  const foot = hasSources ? sourceList(scene, map, reading, inner, shaper) : EMPTY
  return framed(scene, content, inner, head, foot)
}

/** The scene with one block above its map and one below. */
function framed(scene: Scene, content: Box, width: number, head: Block, foot: Block): Scene {
  const rise = head.height > 0 ? Math.ceil(head.height) + HEAD_GAP : 0
  const fall = foot.height > 0 ? Math.ceil(foot.height) + FOOT_GAP : 0
  const { x, y, height } = content
  return {
    ...scene,
    bounds: {
      x: x - MARGIN,
      y: y - rise - MARGIN,
      width: width + 2 * MARGIN,
      height: rise + height + fall + 2 * MARGIN,
    },
    furniture: [...movedAll(head, x, y - rise), ...movedAll(foot, x, y + height + FOOT_GAP)],
  }
}
