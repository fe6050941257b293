import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { nameOf, readMapInput, tellProblems } from '../input.ts'
import { print, STANDARD, writeBack } from '../output.ts'

/**
 * Writes each map canonically, in place; standard input goes to standard output. All are read before one is
 * written, so that an unusable one leaves every file as it was; what is canonical already isn't touched.
 * @throws RejoinderError
 */
export async function formatMaps(files: readonly string[]): Promise<void> {
  const inputs = await Promise.all(files.map(readMapInput))
  for (const { file, isPicture } of inputs)
    if (isPicture)
      throw new RejoinderError(
        `${nameOf(file)} is a picture, which format leaves as it is; take its map out with convert.`,
      )
  for (const input of inputs) {
    tellProblems(input)
    const bytes = new TextEncoder().encode(serialiseMap(input.map))
    if (input.file === STANDARD) await print(bytes)
    else if (Buffer.compare(input.bytes, bytes) !== 0) await writeBack(input.file, input.bytes, bytes)
  }
}
