import os from 'node:os'
import { app, BrowserWindow, type WebContents } from 'electron'
import { tellOfFault } from '../host/dialogs.ts'
import { complain, note, showLog } from './log.ts'

let isTold = false

/** Writes into the log what goes wrong with nobody to answer for it. Must be called before the first window opens. */
export function noteFaults(): void {
  note(
    `Rejoinder ${app.getVersion()} begins: Electron ${process.versions.electron ?? 'none'}, ${process.platform} ${os.release()}, ${process.arch}`,
  )
  process.on('uncaughtException', (error) => void fail(error))
  process.on('unhandledRejection', (reason) => void fail(reason))
  app.on('child-process-gone', (_gone, { type, reason, exitCode }) => note(`${type} ended: ${reason}, ${exitCode}`))
  app.on('web-contents-created', (_created, contents) => listenTo(contents))
}

async function fail(error: unknown): Promise<void> {
  // Whoever read what we write to has gone; to say so there would begin anew.
  if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return
  complain('The program failed', error)
  if (isTold) return
  isTold = true
  if (await tellOfFault(BrowserWindow.getFocusedWindow())) showLog()
}

/** A page's own complaints: where they come from, and not what they say. */
function listenTo(contents: WebContents): void {
  contents.on('console-message', ({ level, lineNumber, sourceId }) => {
    if (level === 'error') note(`A page complains at ${sourceId.replace(/^.*[\\/]/, '')}:${lineNumber}`)
  })
}
