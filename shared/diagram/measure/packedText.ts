import type { FaceId, Glyph, ShapedText } from '../shaper.ts'

// A large map has more than half a million glyphs, most of them in lines that no one asks for again but for their
// width. So they are kept as numbers, and made when they are asked for.

/** A shaped run: the numbers of its glyphs one after another, in the face's own units. */
export interface PackedRun {
  readonly face: FaceId
  /** px for each unit of the face. */
  readonly scale: number
  /** Added after each cluster, px. */
  readonly spacing: number
  /** The first unit of a run whose units have a glyph each, in order, that lies where the pen is; else undefined. */
  readonly start: number | undefined
  /** Of each glyph its number in the face and how far the pen moves; without `start` also its cluster and its offsets. */
  readonly numbers: readonly number[]
}

interface Info {
  readonly codepoint: number
  readonly cluster: number
}

interface Position {
  readonly xAdvance?: number
  readonly xOffset?: number
  readonly yOffset?: number
}

/** @param start of the run in its text, UTF-16 units */
export function packed(
  face: FaceId,
  scale: number,
  spacing: number,
  start: number,
  infos: readonly Info[],
  positions: readonly Position[],
): PackedRun {
  const isPlain = infos.every(({ cluster }, index) => {
    const { xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    return cluster === start + index && xOffset === 0 && yOffset === 0
  })
  const numbers: number[] = []
  infos.forEach(({ codepoint, cluster }, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
    numbers.push(codepoint, xAdvance)
    if (!isPlain) numbers.push(cluster, xOffset, yOffset)
  })
  // A copy takes no more than it needs.
  return { face, scale, spacing, start: isPlain ? start : undefined, numbers: numbers.slice() }
}

/** What `Shaper.shape` gives, packed. */
export class PackedText implements ShapedText {
  readonly width: number
  readonly #runs: readonly PackedRun[]

  constructor(runs: readonly PackedRun[]) {
    this.#runs = runs
    let pen = 0
    for (const run of runs) {
      const each = lengthOf(run)
      for (let at = 0; at < run.numbers.length; at += each) pen += advanceAt(run, at)
    }
    this.width = pen
  }

  get glyphs(): readonly Glyph[] {
    const glyphs: Glyph[] = []
    let pen = 0
    for (const run of this.#runs) {
      const { face, scale, start, numbers } = run
      const each = lengthOf(run)
      for (let at = 0; at < numbers.length; at += each) {
        const [x, y] = start === undefined ? [numbers[at + 3] ?? 0, numbers[at + 4] ?? 0] : [0, 0]
        const advance = advanceAt(run, at)
        const cluster = clusterAt(run, at) ?? 0
        glyphs.push({ face, id: numbers[at] ?? 0, cluster, x: pen + x * scale, y: -y * scale, advance })
        pen += advance
      }
    }
    return glyphs
  }
}

/** How many numbers each glyph has. */
const lengthOf = ({ start }: PackedRun): number => (start === undefined ? 5 : 2)

/** @param at where the glyph's numbers begin */
const clusterAt = ({ start, numbers }: PackedRun, at: number): number | undefined =>
  start === undefined ? numbers[at + 2] : at < numbers.length ? start + at / 2 : undefined

/** px. */
function advanceAt(run: PackedRun, at: number): number {
  const isLast = clusterAt(run, at + lengthOf(run)) !== clusterAt(run, at)
  return (run.numbers[at + 1] ?? 0) * run.scale + (isLast ? run.spacing : 0)
}
