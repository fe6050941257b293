import { app, type BrowserWindow } from 'electron'
import { isWaitedFor, mayOpenAgain } from './host/dialogs.ts'
import { leaveUnsaved } from './host/unsaved.ts'
import { note } from './log/log.ts'
import { isMapWindow } from './windows.ts'

/** Those that the person had ended, since they did not answer any more. */
const given = new WeakSet<BrowserWindow>()
const asking = new WeakSet<BrowserWindow>()

/** Leaves no window dead when the process behind its page has ended, or hangs. Must be called before the first window opens. */
export function reviveCrashed(): void {
  app.on('browser-window-created', (_event, window) => {
    const { webContents } = window
    webContents.on('render-process-gone', async (_gone, { reason, exitCode }) => {
      if (reason === 'clean-exit') return
      note(`A window's page ended: ${reason}, ${exitCode}`)
      const again = given.delete(window) || (isMapWindow(window) && (await mayOpenAgain(window)))
      if (window.isDestroyed()) return
      if (again) webContents.reload()
      else {
        // What was kept of its map is offered by the next window.
        leaveUnsaved(window)
        window.destroy()
      }
    })
    webContents.on('unresponsive', async () => {
      note('A window’s page doesn’t answer.')
      if (asking.has(window)) return
      asking.add(window)
      const waits = await isWaitedFor(window)
      asking.delete(window)
      if (waits || window.isDestroyed() || webContents.isCrashed()) return
      given.add(window)
      webContents.forcefullyCrashRenderer()
    })
  })
}
