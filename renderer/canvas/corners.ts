import type { Box } from '../../shared/diagram/scene.ts'

export const corners = ['bottom-left', 'bottom-right', 'top-right', 'top-left'] as const
export type Corner = (typeof corners)[number]

/** Where the minimap would be in a corner of the canvas, px on the screen. */
export interface Place {
  /** The part of the canvas over which nothing lies. */
  readonly room: Box
  /** The canvas's size. */
  readonly width: number
  readonly height: number
  /** The minimap's. */
  readonly minimap: { readonly width: number; readonly height: number }
  /** Between it and the canvas's edges. */
  readonly margin: number
  /** Room that the zoom control takes below it in the bottom left corner. */
  readonly below: number
}

export function boxIn(corner: Corner, { width, height, minimap, margin, below }: Place): Box {
  const foot = corner === 'bottom-left' ? below : 0
  return {
    x: corner.endsWith('left') ? margin : width - margin - minimap.width,
    y: corner.startsWith('top') ? margin : height - margin - minimap.height - foot,
    ...minimap,
  }
}

/** The corner where the minimap was last, if it is free there, or else the first that is; null where none is. */
export function cornerFor(isFree: (box: Box) => boolean, place: Place, last: Corner): Corner | null {
  const { room } = place
  const isOpen = (corner: Corner) => {
    const box = boxIn(corner, place)
    return box.x >= room.x && box.x + box.width <= room.x + room.width && isFree(box)
  }
  return [last, ...corners].find(isOpen) ?? null
}
