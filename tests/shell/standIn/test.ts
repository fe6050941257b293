import type { EventEmitter } from 'node:events'
import type { Pages, Shell } from './contract.ts'
import { connect } from './wire.ts'

/** What the test can ask; `electron.ts` fills it, before the program's first line runs. */
export const answers: Partial<Shell> = {}

/** Asks the test. */
export const askTest = connect<Pages>(process, answers)

/** Lets the test know of something. */
export const note = (event: string, detail: unknown): void => void askTest('note', event, detail)

/** Emits an event which its listeners may prevent; true when one did. */
export function isPrevented(emitter: EventEmitter, name: string, ...args: readonly unknown[]): boolean {
  let prevented = false
  const event = {
    preventDefault: () => {
      prevented = true
    },
  }
  emitter.emit(name, event, ...args)
  return prevented
}
