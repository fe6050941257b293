import type { Proportion } from '../../shared/diagram/fit/drawFitted.ts'
import type { Box } from '../../shared/diagram/scene.ts'
import type { ClaimId } from '../../shared/document/argumentMap.ts'
import type { PictureFormat } from '../../shared/formats/format.ts'
import { papers, USUAL_MARGIN, USUAL_OVERLAP } from '../../shared/formats/picture/papers.ts'
import { type PictureRequest, type Size, usualRequest } from '../../shared/formats/picture/request.ts'
import { pictureFormats } from '../../shared/formats/registry.ts'

export const parts = ['whole', 'selection', 'branch', 'view'] as const
/** What of the map is to be shown. */
export type PartChoice = (typeof parts)[number]

export const ratios = ['16:10', '16:9', '4:3', '3:2', '1:1'] as const
export type Ratio = (typeof ratios)[number]

export const turns = ['auto', 'landscape', 'portrait'] as const
/** Which way round a sheet lies. */
export type Turn = (typeof turns)[number]

/** What the dialog lets a person choose, as its fields stand: what one choice makes idle is kept. */
export interface Choices extends Omit<PictureRequest, 'part' | 'fit' | 'size' | 'tile'> {
  /** The id of a picture format. */
  readonly format: string
  readonly part: PartChoice
  /** Laid out anew for the paper, and where there is none for the ratio. */
  readonly isFitted: boolean
  readonly ratio: Ratio
  /** The id of a paper; null for a picture that is as large as its scale makes it. */
  readonly paper: string | null
  /** The same for formats that have pages: what is one page of A0 there would be a huge picture of pixels. */
  readonly pagePaper: string | null
  readonly turn: Turn
  /** Round what is shown on a page or on a poster's sheets, mm. */
  readonly margin: number
  /** Where there is no paper. */
  readonly scaling: Exclude<Size, { kind: 'paper' }>
  /** The id of the paper that a poster's sheets are of; null for one page. */
  readonly sheet: string | null
  /** mm. */
  readonly overlap: number
}

const { size: _size, fit: _fit, tile: _tile, part: _part, ...rest } = usualRequest

/** What the command line does when it is told nothing. */
export const usualChoices: Choices = {
  ...rest,
  format: 'png',
  part: 'whole',
  isFitted: false,
  ratio: '16:10',
  paper: null,
  pagePaper: null,
  turn: 'auto',
  margin: USUAL_MARGIN,
  scaling: { kind: 'usual' },
  sheet: null,
  overlap: USUAL_OVERLAP,
}

/** What of the open map can be chosen. */
export interface Offer {
  /** The selected claims, in the map's order. */
  readonly selected: readonly ClaimId[]
  /** What is in sight on the canvas, in map coordinates. */
  readonly view: Box
}

/** A choice of what can't be shown now is as good as none. */
export const partChosen = ({ part }: Choices, { selected }: Offer): PartChoice => {
  if (part === 'selection' && selected.length === 0) return 'whole'
  return part === 'branch' && selected.length !== 1 ? 'whole' : part
}

export function formatChosen({ format }: Choices): PictureFormat {
  const found = pictureFormats.find(({ id }) => id === format)
  if (found === undefined) throw new Error(`There is no picture format “${format}”.`)
  return found
}

/** The id of the paper that is chosen for the format, where one is. */
export const paperChosen = (choices: Choices): string | null =>
  formatChosen(choices).pages ? choices.pagePaper : choices.paper

/** The change that chooses a paper for the format. */
export const withPaper = (choices: Choices, paper: string | null): Partial<Choices> =>
  formatChosen(choices).pages ? { pagePaper: paper } : { paper }

/** What is to be drawn. */
export function requestOf(choices: Choices, offer: Offer): PictureRequest {
  const { direction, unfold, dpi, theme, background, embed, title, legend, sources, standings, openPoints } = choices
  const { isFitted, ratio, turn, margin, scaling, sheet, overlap } = choices
  const paper = paperChosen(choices)
  const page = paper === null ? null : paperSize(paper, turn)
  const tile = sheet !== null && formatChosen(choices).pages ? paperSize(sheet, 'auto') : null
  return {
    outlines: choices.outlines && formatChosen(choices).hasOutlines === true,
    ...{ direction, unfold, dpi, theme, background, embed, title, legend, sources, standings, openPoints },
    part: partOf(choices, offer),
    fit: isFitted ? (page ?? proportionOf(ratio)) : null,
    size: page === null ? scaling : { kind: 'paper', ...page, margin },
    tile: tile && { ...tile, margin, overlap },
  }
}

function partOf(choices: Choices, offer: Offer): PictureRequest['part'] {
  const part = partChosen(choices, offer)
  const { selected, view } = offer
  if (part === 'selection') return { kind: 'claims', claims: selected }
  if (part === 'view') return { kind: 'view', box: view }
  const [claim] = selected
  return part === 'branch' && claim !== undefined ? { kind: 'branch', claim } : { kind: 'whole' }
}

function paperSize(id: string, turn: Turn): Proportion | null {
  const paper = papers.find((each) => each.id === id)
  if (paper === undefined) return null
  const { width, height } = paper
  return turn === 'landscape'
    ? { width: height, height: width, turns: false }
    : { width, height, turns: turn === 'auto' }
}

function proportionOf(ratio: Ratio): Proportion {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return { width, height, turns: false }
}

/** What the preview shows, in a few words: `whole map, fitted to 16:10`. */
export function inWords(choices: Choices, offer: Offer): string {
  const { isFitted, ratio } = choices
  const part = { whole: 'whole map', selection: 'selection', branch: 'branch', view: 'view' }[
    partChosen(choices, offer)
  ]
  const name = papers.find(({ id }) => id === paperChosen(choices))?.name
  if (isFitted) return `${part}, fitted to ${name ?? ratio}`
  return `${part}, as on screen${name === undefined ? '' : `, on ${name}`}`
}
