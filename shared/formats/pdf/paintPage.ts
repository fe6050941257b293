import { meets } from '../../diagram/meets.ts'
import { paletteOf } from '../../diagram/palette.ts'
import type { Box, Paint, Scene } from '../../diagram/scene.ts'
import type { Shaper } from '../../diagram/shaper.ts'
import { Content, type Opacities } from './content.ts'
import type { Layer } from './elements.ts'
import type { Fonts } from './fonts.ts'
import { paintShape } from './paintShape.ts'
import { paintText } from './paintText.ts'
import { type Page, rectangle, within } from './places.ts'
import type { Structure } from './structure.ts'
import { paintTileMarks } from './tileMarks.ts'
import type { ObjectId } from './values.ts'

/** All that painting a page takes. */
export interface Painter {
  readonly scene: Scene
  readonly layers: readonly Layer[]
  readonly palette: (paint: Paint) => string
  readonly opacities: Opacities
  readonly fonts: Fonts
  readonly structure: Structure
  readonly shaper: Shaper
  readonly hasGround: boolean
}

/** The operators of a page: the part of the scene that it shows, and a poster's marks round it. */
export function paintPage(page: Page, painter: Painter): string {
  const { palette, opacities, fonts, shaper } = painter
  const picture = new Content(palette, opacities)
  paintView(picture, page, painter)
  if (page.sheet.tile === null) return picture.text()
  // The margins are bare paper in every theme.
  const margins = new Content(paletteOf([], 'light'), opacities)
  margins.write('/Artifact BMC')
  paintTileMarks(margins, page.sheet, fonts, shaper)
  margins.write('EMC')
  return picture.text() + margins.text()
}

function paintView(content: Content, { id, sheet }: Page, painter: Painter): void {
  const { bounds } = painter.scene
  const { view, scale, left, top } = sheet
  const shown = within(bounds, view)
  const [x0, y0, x1, y1] = rectangle(shown, sheet)
  content.enter()
  content.clip(x0, y0, x1 - x0, y1 - y0)
  // From here on as in the scene: px, y down. Corners are cut short where SVG cuts them.
  content.transform(scale, 0, 0, -scale, left - view.x * scale, top + view.y * scale)
  content.write('4 M')
  if (painter.hasGround) {
    content.write('/Artifact BMC')
    paintShape(content, { kind: 'box', ...bounds, radius: 0, fill: 'ground', stroke: null })
    content.write('EMC')
  }
  let clip: Box | null = null
  for (const layer of painter.layers) {
    if (!meets(layer.extent, shown)) continue
    if (clip !== layer.clip) {
      if (clip !== null) content.leave()
      clip = layer.clip
      if (clip !== null) {
        content.enter()
        content.clip(clip.x, clip.y, clip.width, clip.height)
      }
    }
    paintLayer(content, layer, id, painter)
  }
  if (clip !== null) content.leave()
  content.leave()
}

function paintLayer(
  content: Content,
  { element, shapes, x, y }: Layer,
  page: ObjectId,
  { structure, fonts, shaper }: Painter,
): void {
  content.write(element === null ? '/Artifact BMC' : `/${element.role} <</MCID ${structure.mark(element, page)}>> BDC`)
  const isMoved = x !== 0 || y !== 0
  if (isMoved) {
    content.enter()
    content.transform(1, 0, 0, 1, x, y)
  }
  for (const shape of shapes) {
    if (shape.kind === 'text') paintText(content, shape, fonts, shaper)
    else paintShape(content, shape)
  }
  if (isMoved) content.leave()
  content.write('EMC')
}
