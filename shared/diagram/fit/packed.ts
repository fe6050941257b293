import type { Point } from '../../document/argumentMap.ts'

interface Parcel {
  readonly width: number
  readonly height: number
}

/** Where a stretch of the lower edge of what is packed lies, px. */
interface Ledge {
  readonly from: number
  readonly to: number
  readonly y: number
}

/**
 * Parcels packed from the top: each in its turn as high up as it goes, and there as far left, `gap` from the others.
 * All together are no wider than `most` px, unless one is by itself.
 */
export function packed(parcels: readonly Parcel[], most: number, gap: number) {
  const room = parcels.reduce((widest, { width }) => Math.max(widest, width), Math.max(0, most))
  let ledges: readonly Ledge[] = [{ from: 0, to: Infinity, y: 0 }]
  let [right, bottom] = [0, 0]
  const corners = parcels.map(({ width, height }): Point => {
    const corner = cornerFor(ledges, width + gap, room + gap)
    const { x, y } = corner
    right = Math.max(right, x + width)
    bottom = Math.max(bottom, y + height)
    ledges = lowered(ledges, { from: x, to: x + width + gap, y: y + height + gap })
    return corner
  })
  return { corners, width: right, height: bottom }
}

function cornerFor(ledges: readonly Ledge[], width: number, room: number): Point {
  let best: Point | null = null
  for (const { from } of ledges) {
    if (from > 0 && from + width > room) continue
    const y = ledges.reduce(
      (most, ledge) => (ledge.from < from + width && ledge.to > from ? Math.max(most, ledge.y) : most),
      0,
    )
    if (best === null || y < best.y) best = { x: from, y }
  }
  return best ?? { x: 0, y: 0 }
}

function lowered(ledges: readonly Ledge[], by: Ledge): readonly Ledge[] {
  const kept = ledges.flatMap((ledge): Ledge[] => [
    { ...ledge, to: Math.min(ledge.to, by.from) },
    { ...ledge, from: Math.max(ledge.from, by.to) },
  ])
  return [...kept.filter(({ from, to }) => from < to), by].sort((a, b) => a.from - b.from)
}
