import { app } from 'electron'
import { mayOpenAgain } from './host/dialogs.ts'
import { leaveUnsaved } from './host/unsaved.ts'

/** Leaves no window dead when the process behind its page has ended. Must be called before the first window opens. */
export function reviveCrashed(): void {
  app.on('browser-window-created', (_event, window) => {
    window.webContents.on('render-process-gone', async (_gone, { reason }) => {
      if (reason === 'clean-exit') return
      const again = await mayOpenAgain(window)
      if (window.isDestroyed()) return
      if (again) window.webContents.reload()
      else {
        // What was kept of its map is offered by the next window.
        leaveUnsaved(window)
        window.destroy()
      }
    })
  })
}
