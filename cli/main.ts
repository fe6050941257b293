import { RejoinderError } from '../shared/errors.ts'
import { complain } from './output.ts'
import { runVerb } from './program.ts'

const UNUSABLE = 2
/** As in the BSDs' sysexits.h: an error in the program itself. */
const FAULT = 70

/** Runs one command line and gives the exit code; whatever goes wrong is one line on standard error. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await runVerb(args)
  } catch (error) {
    if (error instanceof RejoinderError) {
      complain(error.message)
      return UNUSABLE
    }
    const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
    complain(`This is a fault in Rejoinder, not in your file: ${what}`)
    if (process.env.REJOINDER_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`)
    return FAULT
  }
}
