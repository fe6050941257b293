import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { packMap } from '../../shared/formats/carriedMap.ts'
import { sheetsOf } from '../../shared/formats/pdf/sheets.ts'
import { drawPicture, type Picture, usualScale } from '../../shared/formats/picture/drawPicture.ts'
import { pictureSize, smallestText } from '../../shared/formats/picture/pictureSize.ts'
import type { PictureRequest } from '../../shared/formats/picture/request.ts'
import { pictureFormats } from '../../shared/formats/registry.ts'
import { svg } from '../../shared/formats/svg/svg.ts'
import { shaper } from '../state/shaper.ts'
import { tools } from '../state/tools.ts'
import type { PictureAsk, PictureReply, PictureWish, Preview } from './pictureAsk.ts'

// Draws and writes pictures of the map that it was given last, on a thread of its own: it can be ended at any time.

/** A preview of more cards is a picture of its own and no part of the page. */
const MOST_SHOWN = 300

let map: ArgumentMap | null = null
let last: { readonly from: string; readonly picture: Picture } | null = null

/** Does what the window asks; what comes of it is posted back. */
export function take(ask: PictureAsk): void {
  if (ask.kind === 'map') {
    map = ask.map
    last = null
  } else void answer(ask.id, ask)
}

const reply = (what: PictureReply, transfer: Transferable[] = []) => postMessage(what, { transfer })

async function answer(id: number, wish: PictureWish): Promise<void> {
  try {
    const picture = await pictureFor(wish.request)
    if (wish.kind === 'preview') {
      const preview = await previewOf(picture)
      reply({ id, kind: 'preview', preview }, preview.markup === null ? [] : [preview.markup.buffer])
    } else {
      const bytes = await written(picture, wish.format, (share) => reply({ id, kind: 'progress', share }))
      reply({ id, kind: 'written', bytes }, [bytes.buffer])
    }
  } catch (error) {
    const isOurs = !(error instanceof RejoinderError)
    reply({ id, kind: 'refused', sentence: error instanceof Error ? error.message : String(error), isOurs })
  }
}

/** What is written was mostly seen before: a picture that was just drawn isn't drawn again. */
async function pictureFor(request: PictureRequest): Promise<Picture> {
  if (map === null) throw new Error('There is no map to draw.')
  const from = JSON.stringify(request)
  if (last?.from === from) return last.picture
  const drawn = map
  await shaper.prepare(textsOf(drawn))
  const picture = drawPicture(drawn, request, shaper)
  if (drawn === map) last = { from, picture }
  return picture
}

async function previewOf(picture: Picture): Promise<Preview> {
  const { drawing, options } = picture
  const scene = drawing.scene()
  const { bounds, description } = scene
  const isShown = scene.cards.length <= MOST_SHOWN
  return {
    options,
    size: pictureSize(picture),
    smallest: smallestText(picture),
    mapSize: packMap(drawing.map).length,
    usualScale: usualScale(bounds),
    bounds,
    sheets: options.tile === null ? [] : sheetsOf(bounds, options).map(({ view }) => view),
    scene: isShown ? scene : null,
    markup: isShown ? null : (await svg.write(drawing, { ...options, embed: false, tile: null }, tools)).bytes,
    description,
  }
}

async function written(
  { drawing, options }: Picture,
  id: string,
  onProgress: (share: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const format = pictureFormats.find((each) => each.id === id)
  if (format === undefined) throw new Error(`There is no picture format “${id}”.`)
  const { bytes } = await format.write(drawing, options, { ...tools, onProgress })
  return bytes
}
