import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { RejoinderError } from '../../shared/errors.ts'
import type { Channel, Reply } from '../../shared/host/channels.ts'
import { withoutNames } from '../log/described.ts'
import { complain, note } from '../log/log.ts'
import { WINDOW_ORIGIN } from '../windowScheme.ts'

/**
 * The one way from a window into the machine: refuses strangers, holds ask and answer to their shapes, and lets
 * out no error but a RejoinderError's sentence.
 */
export function answer<Ask, Answer>(
  channel: Channel<Ask, Answer>,
  handle: (ask: Ask, window: BrowserWindow) => Promise<Answer> | Answer,
): void {
  ipcMain.handle(channel.name, async (event, ask: unknown): Promise<Reply<Answer>> => {
    try {
      const window = ownWindow(event)
      const value = await handle(channel.ask.parse(ask), window)
      return { done: true, value: channel.answer.parse(value) }
    } catch (error) {
      if (error instanceof RejoinderError) {
        note(`${channel.name} was refused: ${withoutNames(error.message)}`)
        return { done: false, refusal: error.message }
      }
      complain(`${channel.name} failed`, error)
      throw new Error(`Rejoinder failed at ${channel.name}; this is a fault of its own.`)
    }
  })
}

/** The window whose own page asks. Throws for a frame inside it, a foreign page, and one that has gone. */
function ownWindow({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow {
  const window = BrowserWindow.fromWebContents(sender)
  const isOwn = senderFrame?.origin === WINDOW_ORIGIN && senderFrame.parent === null
  if (window === null || !isOwn) throw new Error(`A stranger asked, from ${senderFrame?.origin}.`)
  return window
}
