import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { PictureFormat } from '../../shared/formats/format.ts'
import { png } from '../../shared/formats/png/png.ts'
import { svg } from '../../shared/formats/svg/svg.ts'
import { fileNameOf, withEnding } from '../../shared/host/fileName.ts'

/** What to call a map's picture. */
export const pictureName = (map: ArgumentMap, fileName: string, { extensions }: PictureFormat): string =>
  withEnding(fileNameOf(map.title) || fileName.replace(/\.[^.]*$/, ''), extensions)

export const canCopy = 'clipboard' in navigator && 'write' in navigator.clipboard

type Write = (format: PictureFormat) => Promise<Uint8Array<ArrayBuffer>>

/**
 * Puts a picture on the clipboard: an SVG as its text, and as an image where the browser can; any other as pixels.
 * @throws RejoinderError for one too large
 */
export async function copyPicture(format: PictureFormat, write: Write): Promise<void> {
  const { mime } = format === svg ? svg : png
  const bytes = await write(format === svg ? svg : png)
  const image = { [mime]: new Blob([bytes], { type: mime }) }
  const text = { 'text/plain': new Blob([bytes], { type: 'text/plain' }) }
  const isTaken = mime === png.mime || ClipboardItem.supports(mime)
  await navigator.clipboard.write([new ClipboardItem({ ...(isTaken && image), ...(format === svg && text) })])
}
