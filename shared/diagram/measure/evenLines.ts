import type { Shaper } from '../shaper.ts'
import { type BrokenText, breakLines } from './breakLines.ts'
import { type StyledText, widthOf } from './pieces.ts'

/** A last line that fills less of the width than this leaves a word standing alone, as a share. */
const SHORT = 0.25
/** By how much narrower lines are tried, px, and how narrow at least, as a share of the width. */
const STEP = 6
const NARROWEST = 0.7

/** As `breakLines`, but so that the last line is no single word, where as many lines a little narrower prevent it. */
export function evenLines(parts: readonly StyledText[], width: number, mostLines: number, shaper: Shaper): BrokenText {
  const usual = breakLines(parts, width, mostLines, shaper)
  if (!endsShort(usual, width)) return usual
  for (let narrower = width - STEP; narrower >= NARROWEST * width; narrower -= STEP) {
    const even = breakLines(parts, narrower, mostLines, shaper, width)
    if (even.lines.length > usual.lines.length || even.more > 0) return usual
    if (!endsShort(even, width)) return even
  }
  return usual
}

function endsShort({ lines, more }: BrokenText, width: number): boolean {
  const last = lines.at(-1)
  return more === 0 && lines.length > 1 && last !== undefined && widthOf(last.pieces) < SHORT * width
}
