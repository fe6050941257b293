import { RejoinderError } from '../../errors.ts'
import type { PictureFormat } from '../format.ts'
import type { PictureRequest, Sheets, Size } from './request.ts'
import { chosenTile, MILLIMETRES_PER_INCH, PAPER_DPI, type PaperSize, USUAL_DPI } from './sheets.ts'

/** Coarser and finer than any printer. */
const LEAST_DPI = 1
const MOST_DPI = 10_000

/**
 * Refuses what makes no sense together, or no file of the format can hold, before any work is done.
 * @throws RejoinderError with one sentence
 */
export function refuseRequest(request: PictureRequest, format: PictureFormat): void {
  const { part, size, dpi, tile } = request
  if (part.kind === 'claims' && part.claims.length === 0) refuse('No claim is chosen that a picture could show.')
  if (part.kind === 'view' && !(part.box.width > 0 && part.box.height > 0)) refuse('A view needs a width and a height.')
  if (dpi !== null && !(dpi >= LEAST_DPI && dpi <= MOST_DPI))
    refuse(`There can't be ${dpi} pixels to the inch: give a number from ${LEAST_DPI} to ${MOST_DPI}.`)
  if (request.outlines && !format.hasOutlines)
    refuse(`Only an SVG picture’s letters can be real text or shapes: choose SVG, or leave out --outlines.`)
  refuseSize(size)
  if (tile !== null) refuseSheets(tile, format)
  if (size.kind === 'paper') refusePaper(size, request, format)
  if (size.kind === 'width' && tile === null) refuseWidth(size.width, request, format)
}

/** How large a picture on paper will be is known before it is drawn. */
function refusePaper(paper: PaperSize, request: PictureRequest, format: PictureFormat): void {
  const dpi = request.dpi ?? PAPER_DPI
  const tile = request.tile === null ? null : chosenTile(paper, request.tile)
  const bounds = { x: 0, y: 0, width: paper.width, height: paper.height }
  format.refuseSize?.(bounds, { ...request, tile, dpi, scale: dpi / MILLIMETRES_PER_INCH })
}

/** No picture is so flat that its height would make a difference. */
const FLAT = 1_000

/** Of a fitted picture the height is known too, at least as it is lying. */
function refuseWidth(width: number, request: PictureRequest, format: PictureFormat): void {
  const { fit } = request
  const shape = fit?.turns ? { width: Math.max(fit.width, fit.height), height: Math.min(fit.width, fit.height) } : fit
  const height = shape === null ? Math.min(width, FLAT) : (width * shape.height) / shape.width
  format.refuseSize?.(
    { x: 0, y: 0, width, height },
    { ...request, tile: null, dpi: request.dpi ?? USUAL_DPI, scale: 1 },
  )
}

function refuseSize(size: Size): void {
  if (size.kind === 'scale' && !isSize(size.scale)) refuse(`A scale can't be ${size.scale}: give a number above zero.`)
  if (size.kind === 'width' && !(Number.isSafeInteger(size.width) && size.width > 0))
    refuse(`A picture can't be ${size.width} px wide: give a whole number above zero.`)
  if (size.kind === 'paper') refuseMargin('page', size)
}

function refuseSheets(tile: Sheets, { name, pages }: PictureFormat): void {
  if (!pages)
    refuse(
      `A poster is cut over the pages of a PDF, and ${/^[AEIOS]/.test(name) ? 'an' : 'a'} ${name} has none: choose PDF, or no sheets.`,
    )
  refuseMargin('sheet', tile)
  const { width, height, margin, overlap } = tile
  if (!(overlap >= 0 && overlap < Math.min(width, height) - 2 * margin))
    refuse(`Sheets of ${millimetres(width, height)} with margins of ${margin} mm can't overlap by ${overlap} mm.`)
}

function refuseMargin(what: string, { width, height, margin }: Pick<Sheets, 'width' | 'height' | 'margin'>): void {
  if (!isSize(width) || !isSize(height)) refuse(`A ${what} can't be ${millimetres(width, height)}.`)
  if (!(margin >= 0)) refuse(`A margin can't be ${margin} mm: give a number from zero.`)
  if (2 * margin >= Math.min(width, height))
    refuse(`A margin of ${margin} mm leaves nothing of a ${what} of ${millimetres(width, height)}.`)
}

const isSize = (length: number): boolean => length > 0 && Number.isFinite(length)

const millimetres = (width: number, height: number): string => `${width} × ${height} mm`

function refuse(sentence: string): never {
  throw new RejoinderError(sentence)
}
