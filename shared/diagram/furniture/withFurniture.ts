import type { ArgumentMap } from '../../document/argumentMap.ts'
import type { Reading } from '../../reasoning/reading.ts'
import { MARGIN as SCENE_MARGIN } from '../drawMap.ts'
import type { Box, Scene } from '../scene.ts'
import type { Shaper } from '../shaper.ts'
import { type Block, EMPTY, movedAll } from './block.ts'
import type { FurnitureOptions } from './furnitureOptions.ts'
import { legendBlock } from './legend.ts'
import { legendRows } from './legendRows.ts'
import { sourceList } from './sourceList.ts'
import { titleBlock } from './titleBlock.ts'

/** Free ground round a picture with furniture, px. */
const MARGIN = 32
/** A picture with furniture is at least so wide, px. */
const LEAST_WIDTH = 640
/** From this width on the legend stands beside the title, px. */
const BESIDE = 900
const COLUMN_GAP = 48
const ROW_GAP = 16
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
  const content = inset(scene.bounds, SCENE_MARGIN)
  const inner = Math.max(content.width, LEAST_WIDTH - 2 * MARGIN)
  const isBeside = inner >= BESIDE && hasTitle && rows.length > 0
  const titleWidth = isBeside ? Math.floor((inner - COLUMN_GAP) * 0.42) : inner
  const title = hasTitle ? titleBlock(map, titleWidth, shaper) : EMPTY
  const legend = legendBlock(rows, isBeside ? inner - titleWidth - COLUMN_GAP : inner, shaper)
  const head = isBeside ? beside(title, legend, titleWidth + COLUMN_GAP) : below(title, legend)
  const foot = hasSources ? sourceList(scene, map, inner, shaper) : EMPTY
  return framed(scene, content, inner, head, foot)
}

const beside = (left: Block, right: Block, x: number): Block => ({
  // The title's ascenders leave a little free ground above them.
  shapes: [...left.shapes, ...movedAll(right, x, 6)],
  width: x + right.width,
  height: Math.max(left.height, right.height + 6),
})

function below(above: Block, under: Block): Block {
  const y = above.height + (above.height > 0 && under.height > 0 ? ROW_GAP : 0)
  return {
    shapes: [...above.shapes, ...movedAll(under, 0, y)],
    width: Math.max(above.width, under.width),
    height: y + under.height,
  }
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
