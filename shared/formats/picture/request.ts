import type { Proportion } from '../../diagram/fit/drawFitted.ts'
import type { FurnitureOptions } from '../../diagram/furniture/furnitureOptions.ts'
import type { Box } from '../../diagram/scene.ts'
import type { ClaimId, Direction } from '../../document/argumentMap.ts'
import type { PictureOptions, Tile } from '../format.ts'

/** What of a map a picture shows; the view is a box in map coordinates, and what lies outside it is cut off. */
export type Part =
  | { readonly kind: 'whole' }
  | { readonly kind: 'claims'; readonly claims: readonly ClaimId[] }
  | { readonly kind: 'branch'; readonly claim: ClaimId }
  | { readonly kind: 'view'; readonly box: Box }

/** How large a picture is: as many px as are usual, by its scale, its width in px, or a sheet of paper in mm. */
export type Size =
  | { readonly kind: 'usual' }
  | { readonly kind: 'scale'; readonly scale: number }
  | { readonly kind: 'width'; readonly width: number }
  | ({ readonly kind: 'paper'; readonly margin: number } & Proportion)

/** The sheets that a poster is to be cut over; where they may turn, the way round that takes fewer of them. mm. */
export type Sheets = Tile & Pick<Proportion, 'turns'>

/** All that a person can ask of a picture, in the export dialog or on the command line. */
export interface PictureRequest extends FurnitureOptions, Omit<PictureOptions, 'scale' | 'dpi' | 'tile'> {
  readonly part: Part
  /** Where replies lie, whatever the map says. */
  readonly direction: Direction | null
  /** Whether it shows what is folded. */
  readonly unfold: boolean
  /** Laid out anew for this shape, pinned places and all; null for as on screen. With a paper, its own shape is meant. */
  readonly fit: Proportion | null
  readonly size: Size
  /** Picture px to the inch; null for what is usual. */
  readonly dpi: number | null
  readonly tile: Sheets | null
}

/** What is drawn when nothing is asked. */
export const usualRequest: PictureRequest = {
  part: { kind: 'whole' },
  direction: null,
  unfold: false,
  fit: null,
  size: { kind: 'usual' },
  dpi: null,
  theme: 'light',
  background: 'white',
  outlines: false,
  embed: false,
  tile: null,
  title: true,
  legend: true,
  sources: true,
  standings: true,
  openPoints: true,
}
