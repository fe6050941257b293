/** A tree's bounding box, px. */
export interface Parcel {
  readonly width: number
  readonly height: number
}

/** That of a screen. */
const ASPECT = 1.6
export const PARCEL_GAP = 96

/**
 * Where each parcel's top left corner goes: in rows from the top, in their order, in about the wanted
 * shape. The row width moves in steps, so that a map that grows a little keeps its rows.
 *
 * @param aspect the wanted width divided by the height.
 */
export function shelved(
  parcels: readonly Parcel[],
  aspect = ASPECT,
): readonly { readonly x: number; readonly y: number }[] {
  const area = parcels.reduce((sum, { width, height }) => sum + (width + PARCEL_GAP) * (height + PARCEL_GAP), 0)
  const step = Math.log2(Math.max(1, area * aspect)) / 2
  const wanted = 2 ** (Math.round(step * 2) / 2)
  const rowWidth = parcels.reduce((widest, { width }) => Math.max(widest, width), wanted)
  let x = 0
  let y = 0
  let rowHeight = 0
  return parcels.map(({ width, height }) => {
    if (x > 0 && x + width > rowWidth) {
      x = 0
      y += rowHeight + PARCEL_GAP
      rowHeight = 0
    }
    const corner = { x, y }
    x += width + PARCEL_GAP
    rowHeight = Math.max(rowHeight, height)
    return corner
  })
}

/** Between two trees of one group, px. */
const STACK_GAP = 28

/** Where each parcel's top left corner goes: one below the other, or, where the map runs down, side by side. */
export function stacked(
  parcels: readonly Parcel[],
  down: boolean,
): readonly { readonly x: number; readonly y: number }[] {
  let next = 0
  return parcels.map(({ width, height }) => {
    const corner = down ? { x: next, y: 0 } : { x: 0, y: next }
    next += (down ? width : height) + STACK_GAP
    return corner
  })
}
