import { useStore } from '@xyflow/react'
import type { Box } from '../../../shared/diagram/scene.ts'
import type { Point } from '../../../shared/document/argumentMap.ts'

/** From the map's coordinates to px on the canvas. */
export interface Projection {
  readonly zoom: number
  point(point: Point): Point
  box(box: Box): Box
}

export function useProjection(): Projection {
  const [left, top, zoom] = useStore((state) => state.transform)
  const point = ({ x, y }: Point): Point => ({ x: x * zoom + left, y: y * zoom + top })
  const box = ({ x, y, width, height }: Box): Box => ({
    ...point({ x, y }),
    width: width * zoom,
    height: height * zoom,
  })
  return { zoom, point, box }
}
