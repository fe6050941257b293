import { setTimeout } from 'node:timers/promises'
import { drawableLine } from '../shared/diagram/measure/drawable.ts'
import { RejoinderError } from '../shared/errors.ts'
import { systemCode } from '../shared/host/fileError.ts'
import { checkTarget, saveFile } from '../shared/host/save.ts'
import { disk } from './disk.ts'

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
  await saveFile(disk, target, bytes, { temporaryName: temporaryName(), wait: setTimeout })
}

/**
 * Whether a file can be written there, before there is anything to write.
 * @throws RejoinderError
 */
export async function checkOutput(target: string): Promise<void> {
  if (target !== STANDARD) await checkTarget(disk, target, temporaryName())
}

const temporaryName = () => `.rejoinder-${process.pid}-${Date.now()}.tmp`
