import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { PictureFormat } from '../../shared/formats/format.ts'
import { drawPicture } from '../../shared/formats/picture/drawPicture.ts'
import { type PictureRequest, usualRequest } from '../../shared/formats/picture/request.ts'
import { png } from '../../shared/formats/png/png.ts'
import { fileNameOf, withEnding } from '../../shared/host/fileName.ts'
import type { Host } from '../../shared/host/host.ts'
import { shaper } from '../state/drawing.ts'
import { tools } from '../state/tools.ts'

/** What a person chooses before a map is exported. */
export interface Choices extends PictureRequest {
  readonly format: PictureFormat
}

/** What the command line does when it is told nothing. */
export const usualChoices: Choices = { ...usualRequest, format: png }

/** Draws a map and lets the person choose a place for the picture; false when they don't. Throws a RejoinderError. */
export async function exportPicture(
  map: ArgumentMap,
  fileName: string,
  choices: Choices,
  host: Host,
): Promise<boolean> {
  const bytes = await picture(map, choices)
  const { name, extensions, mime } = choices.format
  const title = fileNameOf(map.title) || fileName.replace(/\.[^.]*$/, '')
  return await host.exportFile(withEnding(title, extensions), { name, extensions, mime }, bytes)
}

export const canCopy = 'clipboard' in navigator && 'write' in navigator.clipboard

/** Puts the picture on the clipboard, as pixels whatever the format. Throws a RejoinderError for one too large. */
export async function copyPicture(map: ArgumentMap, choices: Choices): Promise<void> {
  const bytes = await picture(map, { ...choices, format: png })
  await navigator.clipboard.write([new ClipboardItem({ [png.mime]: new Blob([bytes], { type: png.mime }) })])
}

async function picture(map: ArgumentMap, choices: Choices): Promise<Uint8Array<ArrayBuffer>> {
  await shaper.prepare(textsOf(map))
  const { drawing, options } = drawPicture(map, choices, shaper)
  const { bytes } = await choices.format.write(drawing, options, tools)
  return bytes
}
