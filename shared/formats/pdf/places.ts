import { meets } from '../../diagram/meets.ts'
import type { Box, Scene, Shape, TextShape } from '../../diagram/scene.ts'
import { onSheet, type Sheet } from './sheets.ts'
import { type ObjectId, reference, type Value } from './values.ts'

/** A page as it is linked to. */
export interface Page {
  readonly id: ObjectId
  readonly sheet: Sheet
}

/** Free ground that is shown round what one goes to, px. */
const AROUND = 120

/** A destination that shows this part of the scene: of several pages, the one that holds most of it. */
export function destination(box: Box, pages: readonly Page[]): Value {
  const [first] = pages
  if (first === undefined) throw new Error('The file has no pages.')
  const best = pages.reduce((most, page) => (shared(page, box) > shared(most, box) ? page : most), first)
  const around = {
    x: box.x - AROUND,
    y: box.y - AROUND,
    width: box.width + 2 * AROUND,
    height: box.height + 2 * AROUND,
  }
  return [reference(best.id), '/FitR', ...rectangle(within(around, best.sheet.view), best.sheet)]
}

/** A part of the scene as a rectangle on a page: left, bottom, right, top. */
export function rectangle(box: Box, sheet: Sheet): readonly [number, number, number, number] {
  const topLeft = onSheet(sheet, box.x, box.y)
  const bottomRight = onSheet(sheet, box.x + box.width, box.y + box.height)
  return [topLeft.x, bottomRight.y, bottomRight.x, topLeft.y]
}

/** What of a box lies in another, which it meets. */
export function within(box: Box, frame: Box): Box {
  const x = Math.max(box.x, frame.x)
  const y = Math.max(box.y, frame.y)
  return {
    x,
    y,
    width: Math.min(box.x + box.width, frame.x + frame.width) - x,
    height: Math.min(box.y + box.height, frame.y + frame.height) - y,
  }
}

/** How much of a box a page shows, square px. */
function shared({ sheet }: Page, box: Box): number {
  if (!meets(sheet.view, box)) return 0
  const { width, height } = within(box, sheet.view)
  return width * height
}

/** A line of text as a box. */
export const lineBox = ({ x, y, width, style }: TextShape): Box => ({
  x,
  y: y - style.size,
  width,
  height: 1.3 * style.size,
})

/** Where in the scene each source of its list begins, by their numbers. */
export function sourcePlaces({ furniture }: Scene): ReadonlyMap<number, Box> {
  return new Map(furniture.flatMap((shape) => (isSource(shape) ? [[shape.source, lineBox(shape)] as const] : [])))
}

const isSource = (shape: Shape): shape is TextShape & { readonly source: number } =>
  shape.kind === 'text' && shape.source !== undefined
