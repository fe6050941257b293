import type { Scene, TextShape } from '../../diagram/scene.ts'
import type { FaceId, Shaper } from '../../diagram/shaper.ts'
import type { Drawing, PictureOptions, Tools } from '../format.ts'
import { pagePalette } from '../picture/pagePalette.ts'
import { bookmarksOf, writeBookmarks } from './bookmarks.ts'
import { Opacities } from './content.ts'
import { type Layer, layersOf } from './elements.ts'
import { Fonts } from './fonts.ts'
import { addressesOf, linksOn } from './links.ts'
import { type Painter, paintPage } from './paintPage.ts'
import { PdfFile } from './pdfFile.ts'
import { type Page, sourcePlaces } from './places.ts'
import { type Sheet, sheetsOf } from './sheets.ts'
import { Structure } from './structure.ts'
import { labelOf, labelStyle } from './tileMarks.ts'
import { type ObjectId, reference, textString } from './values.ts'

/**
 * A picture as a PDF, on one page of its own size or cut over the sheets of a poster.
 * @throws RejoinderError for sizes that no page has
 */
export async function writePdf(
  { map, scene: draw }: Drawing,
  options: PictureOptions,
  tools: Tools,
): Promise<Uint8Array<ArrayBuffer>> {
  const scene = draw()
  const sheets = sheetsOf(scene.bounds, options)
  const layers = layersOf(scene)
  const painter: Painter = {
    scene,
    layers,
    palette: pagePalette(map.parties, options),
    opacities: new Opacities(),
    fonts: await Fonts.embed(glyphsOf(layers, sheets, tools.shaper), tools.subset),
    structure: new Structure(),
    shaper: tools.shaper,
    hasGround: options.background !== 'none',
  }
  const file = new PdfFile()
  const pages = sheets.map((sheet): Page => ({ id: file.reserve(), sheet }))
  const tree = writePages(file, pages, painter, addressesOf(map), tools.onProgress)
  const outline = writeBookmarks(bookmarksOf(map, scene), pages, file)
  const structure = painter.structure.write(
    file,
    pages.map(({ id }) => id),
    layers.flatMap(({ element }) => element ?? []),
  )
  const catalog = file.add({
    ...{ Type: '/Catalog', Pages: reference(tree), Outlines: outline === null ? undefined : reference(outline) },
    ...{ Lang: languageOf(scene), MarkInfo: { Marked: true }, StructTreeRoot: reference(structure) },
    ViewerPreferences: { DisplayDocTitle: true },
    ...(options.embed ? (await import('./attachment.ts')).attachMap(map, file) : {}),
  })
  return file.bytes(catalog, file.add({ Title: textString(scene.title || 'Argument map'), Producer: '(Rejoinder)' }))
}

/** Writes the pages, what they show and the fonts of it; their tree. */
function writePages(
  file: PdfFile,
  pages: readonly Page[],
  painter: Painter,
  addresses: ReadonlySet<string>,
  onProgress: Tools['onProgress'],
): ObjectId {
  const contents = pages.map((page, index) => {
    onProgress?.(index / pages.length)
    return file.addStream(paintPage(page, painter))
  })
  const tree = file.reserve()
  const resources = file.add({ Font: painter.fonts.write(file), ExtGState: painter.opacities.resources() })
  const targets = { sources: sourcePlaces(painter.scene), addresses, pages }
  pages.forEach((page, index) => {
    const { width, height, userUnit } = page.sheet
    const links = painter.layers.flatMap((layer) => linksOn(page, layer, targets, painter.shaper))
    file.put(page.id, {
      ...{ Type: '/Page', Parent: reference(tree), MediaBox: [0, 0, width, height] },
      UserUnit: userUnit === 1 ? undefined : userUnit,
      ...{ Resources: reference(resources), Contents: reference(contents[index] ?? 0) },
      ...{ StructParents: index, Tabs: '/S' },
      Annots: links.length === 0 ? undefined : links.map((link) => reference(file.add(link))),
    })
  })
  file.put(tree, { Type: '/Pages', Kids: pages.map(({ id }) => reference(id)), Count: pages.length })
  return tree
}

/** The glyphs that the text of these pages is drawn with. */
function glyphsOf(
  layers: readonly Layer[],
  sheets: readonly Sheet[],
  shaper: Shaper,
): ReadonlyMap<FaceId, ReadonlySet<number>> {
  const faces = new Map<FaceId, Set<number>>()
  const add = ({ text, style, direction }: Pick<TextShape, 'text' | 'style' | 'direction'>) => {
    for (const { face, id } of shaper.shape(text, style, direction).glyphs) {
      const glyphs = faces.get(face) ?? new Set()
      faces.set(face, glyphs.add(id))
    }
  }
  for (const { shapes } of layers) for (const shape of shapes) if (shape.kind === 'text') add(shape)
  for (const sheet of sheets) add({ text: labelOf(sheet), style: labelStyle })
  return faces
}

/** A language tag (BCP 47), as far as the map has one. */
const languageOf = ({ language }: Scene): string | undefined =>
  /^[a-z\d]+(-[a-z\d]+)*$/i.test(language) ? textString(language) : undefined
