import type { Shaper } from '../shaper.ts'
import type { BrokenLine } from './breakLines.ts'
import type { LinePiece } from './pieces.ts'

/** What a caret never comes into: a grapheme cluster, or several that are drawn as one. */
export interface SetCluster {
  /** UTF-16 units from the line's start. */
  readonly unit: number
  readonly end: number
  /** Where a caret stands before it and after it, px from the left; after it is left of it where it is read so. */
  readonly before: number
  readonly after: number
}

/** px from the left. */
export interface Span {
  readonly left: number
  readonly right: number
}

/** In the order in which they are read. */
export function clustersOf({ pieces }: BrokenLine, shaper: Shaper): readonly SetCluster[] {
  const clusters: SetCluster[] = []
  let from = 0
  for (const piece of pieces) {
    clusters.push(...clustersIn(piece, from, shaper))
    from += piece.text.length
  }
  return clusters
}

function clustersIn(piece: LinePiece, from: number, shaper: Shaper): readonly SetCluster[] {
  const { text, style, x, width, direction } = piece
  const advances = new Map<number, number>()
  for (const { cluster, advance } of shaper.shape(text, style, direction).glyphs)
    advances.set(cluster, (advances.get(cluster) ?? 0) + advance)
  const starts = shaper.graphemes(text).filter((start) => start === 0 || advances.has(start))
  const drawn = [...advances].sort(([a], [b]) => a - b)
  const side = direction === 'rtl' ? -1 : 1
  let pen = direction === 'rtl' ? x + width : x
  let next = 0
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? text.length
    const before = pen
    for (; (drawn[next]?.[0] ?? end) < end; next += 1) pen += side * (drawn[next]?.[1] ?? 0)
    return { unit: from + start, end: from + end, before, after: pen }
  })
}

/** Where a unit begins; within a cluster as far along it as it is among its units. Undefined where there is nothing. */
export function xWithin(clusters: readonly SetCluster[], unit: number): number | undefined {
  const cluster = clusters.find(({ end }) => unit < end) ?? clusters.at(-1)
  if (cluster === undefined) return undefined
  const { before, after, end } = cluster
  return before + ((unit - cluster.unit) / (end - cluster.unit)) * (after - before)
}

/** What the units from one on up to another cover, cluster by cluster. */
export function spansBetween(clusters: readonly SetCluster[], from: number, to: number): readonly Span[] {
  return clusters.flatMap((cluster) => {
    const [first, stop] = [Math.max(from, cluster.unit), Math.min(to, cluster.end)]
    if (first >= stop) return []
    const [a, b] = [xWithin([cluster], first) ?? 0, xWithin([cluster], stop) ?? 0]
    return [{ left: Math.min(a, b), right: Math.max(a, b) }]
  })
}

/** The same ground in as few spans as there can be, from the left. */
export function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = []
  for (const span of [...spans].sort((a, b) => a.left - b.left)) {
    const last = whole.at(-1)
    if (last !== undefined && span.left <= last.right + 0.01)
      whole[whole.length - 1] = { left: last.left, right: Math.max(last.right, span.right) }
    else whole.push(span)
  }
  return whole
}
