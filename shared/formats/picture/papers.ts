import type { Proportion } from '../../diagram/fit/drawFitted.ts'

/** A sheet of paper, upright. mm */
export interface Paper {
  readonly id: string
  readonly name: string
  readonly width: number
  readonly height: number
}

/** The sheets that have a name, after ISO 216 and ANSI/ASME Y14.1. */
export const papers: readonly Paper[] = [
  { id: 'a0', name: 'A0', width: 841, height: 1189 },
  { id: 'a1', name: 'A1', width: 594, height: 841 },
  { id: 'a2', name: 'A2', width: 420, height: 594 },
  { id: 'a3', name: 'A3', width: 297, height: 420 },
  { id: 'a4', name: 'A4', width: 210, height: 297 },
  { id: 'a5', name: 'A5', width: 148, height: 210 },
  { id: 'letter', name: 'Letter', width: 215.9, height: 279.4 },
  { id: 'legal', name: 'Legal', width: 215.9, height: 355.6 },
  { id: 'tabloid', name: 'Tabloid', width: 279.4, height: 431.8 },
]

/** Free ground along the edges of a sheet, where nothing else is said: what most printers leave white. mm */
export const USUAL_MARGIN = 5
/** What two sheets of a poster both show, where nothing else is said. mm */
export const USUAL_OVERLAP = 10

const MILLIMETRES: Readonly<Record<string, number>> = { mm: 1, cm: 10, in: 25.4 }

/**
 * A sheet of paper in words: `a4`, which may turn, `a4-landscape`, `letter-portrait`, or `420x297mm`, `30x20cm`,
 * `11x17in`. Null for what is none of these.
 */
export function paperOf(text: string): Proportion | null {
  const [, id, way] = /^([a-z0-9]+?)(?:-(landscape|portrait))?$/i.exec(text) ?? []
  const paper = papers.find((each) => each.id === id?.toLowerCase())
  if (paper === undefined) return measured(text)
  const { width, height } = paper
  if (way?.toLowerCase() === 'landscape') return { width: height, height: width, turns: false }
  return { width, height, turns: way === undefined }
}

function measured(text: string): Proportion | null {
  const [, width, height, unit] = /^(\d+(?:\.\d+)?)[x×](\d+(?:\.\d+)?)(mm|cm|in)$/i.exec(text) ?? []
  const factor = MILLIMETRES[unit?.toLowerCase() ?? '']
  if (factor === undefined) return null
  // No more digits than were written: 11 inches are 279.4 mm.
  const length = (digits = '') => (factor === 1 ? Number(digits) : Number((Number(digits) * factor).toFixed(6)))
  return { width: length(width), height: length(height), turns: false }
}

/** The name of a sheet in words that `paperOf` reads; null where it has none. */
export function paperName({ width, height, turns }: Proportion): string | null {
  const upright = papers.find((each) => each.width === width && each.height === height)
  if (upright !== undefined) return turns ? upright.id : `${upright.id}-portrait`
  const lying = papers.find((each) => each.width === height && each.height === width)
  return lying === undefined || turns ? null : `${lying.id}-landscape`
}

/** A sheet in words that `paperOf` reads: by name where it has one. */
export const paperText = (paper: Proportion): string => paperName(paper) ?? `${paper.width}x${paper.height}mm`
