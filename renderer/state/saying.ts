import type { CommandId } from '../../shared/commands/table.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { showView } from './view.ts'

/**
 * Does something that may fail; what goes wrong is told to the person in one sentence.
 * @param wayOn the command that may lead on from there
 */
export async function say(act: () => void | Promise<void>, wayOn: CommandId | null = null): Promise<void> {
  try {
    await act()
  } catch (error) {
    showView({ sentence: sentenceOf(error), wayOn })
  }
}

/** How long what was done is mentioned, ms. */
const MENTIONED = 6_000
let ending: ReturnType<typeof setTimeout> | undefined

/** Says in a few words what was done, in the status bar and for some seconds. */
export function mention(done: string): void {
  clearTimeout(ending)
  showView({ mentioned: done })
  ending = setTimeout(() => showView({ mentioned: null }), MENTIONED)
}

/** What a person is told of an error; one of ours is reported to the console too. */
export function sentenceOf(error: unknown): string {
  if (error instanceof RejoinderError) return error.message
  console.error(error)
  return `Something went wrong in Rejoinder itself: ${error instanceof Error ? error.message : String(error)}`
}
