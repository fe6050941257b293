import { drawableLine } from '../shared/diagram/measure/drawable.ts'
import { RejoinderError } from '../shared/errors.ts'
import { systemCode } from '../shared/host/fileError.ts'
import { checkTarget, saveFile } from '../shared/host/save.ts'
import { disk, saving, temporaryName } from './disk.ts'

/** The name that stands for standard input, and for standard output. */
export const STANDARD = '-'

/** Writes to standard output. A reader that has gone away (`| head`) has read enough. */
export function print(content: string | Uint8Array): Promise<void> {
  return new Promise((done, fail) => {
    deaf(process.stdout).write(content, (error) => {
      const code = error ? systemCode(error) : null
      if (!error || code === 'EPIPE') done()
      else
        fail(code === null ? error : new RejoinderError(`Standard output can't be written: the system says ${code}.`))
    })
  })
}

/** One line on standard error. It may quote a file, which may hold what would steer a terminal. */
export function complain(sentence: string): void {
  deaf(process.stderr).write(`${drawableLine(sentence)}\n`)
}

/** A stream also reports its errors as events, which would end the program. Only called where it is used, since a stream takes a while to make. */
function deaf(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listenerCount('error') > 0 ? stream : stream.on('error', () => undefined)
}

/**
 * Puts the bytes into a file, whole or not at all, or on standard output.
 * @throws RejoinderError
 */
export async function writeOutput(target: string, bytes: Uint8Array): Promise<void> {
  if (target === STANDARD) return print(bytes)
  await saveFile(disk, target, bytes, saving())
}

/**
 * Puts the bytes into a file in place of those that were read from it.
 * @throws RejoinderError where another program has changed the file since
 */
export async function writeBack(target: string, read: Uint8Array, bytes: Uint8Array): Promise<void> {
  const mayReplace = (found: Uint8Array | null) => found !== null && Buffer.compare(found, read) === 0
  if (!(await saveFile(disk, target, bytes, { ...saving(), mayReplace })))
    throw new RejoinderError(`“${target}” was changed by another program just now, and is left so; try again.`)
}

/**
 * Whether a file can be written there, before there is anything to write.
 * @throws RejoinderError
 */
export async function checkOutput(target: string): Promise<void> {
  if (target !== STANDARD) await checkTarget(disk, target, temporaryName())
}
