import { app, type BrowserWindow } from 'electron'
import type { Ask, channels } from '../shared/host/channels.ts'
import { mayLoseChanges } from './host/dialogs.ts'
import { dropUnsaved } from './host/unsaved.ts'
import { rememberPlace } from './windowPlace.ts'
import { bringForward, isMapWindow, shownIn, signal, unsavedWindows } from './windows.ts'

type ClosingAnswer = Ask<typeof channels.closing>

/** A page that says nothing for so long will not ask anyone, ms. */
const PATIENCE = 5_000

/** How each window that was asked is heard. */
const hearing = new Map<BrowserWindow, (answer: ClosingAnswer) => void>()
const asking = new Map<BrowserWindow, Promise<boolean>>()
/** Those that hold nothing unsaved, or whose changes the person gave up. */
const settled = new WeakSet<BrowserWindow>()

/** Takes what a page says when its window is to be closed. */
export const hearClosing = (window: BrowserWindow, answer: ClosingAnswer): void => hearing.get(window)?.(answer)

/** Lets no window go with unsaved changes unless the person says so. Must be called before the first window opens. */
export function guardUnsaved(): void {
  app.on('browser-window-created', (_event, window) => {
    window.on('close', (event) => {
      if (!isMapWindow(window)) return
      rememberPlace(window)
      if (shownIn(window).unsaved) {
        event.preventDefault()
        void close(window)
      } else {
        settled.add(window)
        // What was typed a moment ago may not have been told yet: then the page itself holds on.
        window.webContents.once('will-prevent-unload', () => void close(window))
      }
    })
    // A window that the system ends without asking leaves what was kept of its map.
    window.on('closed', () => settled.has(window) && void dropUnsaved(window))
  })
  app.on('before-quit', (event) => {
    if (unsavedWindows().length === 0) return
    event.preventDefault()
    void quit()
  })
}

async function close(window: BrowserWindow): Promise<void> {
  if ((await mayClose(window)) && !window.isDestroyed()) letGo(window)
}

function letGo(window: BrowserWindow): void {
  settled.add(window)
  window.destroy()
}

/** Asks one window after the other; none goes before all may. */
async function quit(): Promise<void> {
  /** Those whose changes the person gave up. */
  const free = new Set<BrowserWindow>()
  for (;;) {
    const next = unsavedWindows().find((window) => !free.has(window))
    if (next === undefined) break
    if (!(await mayClose(next))) return
    // One that was saved may be changed again while the others are asked about.
    if (unsavedWindows().includes(next)) free.add(next)
  }
  for (const window of free) {
    if (window.isDestroyed()) continue
    rememberPlace(window)
    letGo(window)
  }
  app.quit()
}

function mayClose(window: BrowserWindow): Promise<boolean> {
  const asked = asking.get(window) ?? ask(window).finally(() => asking.delete(window))
  asking.set(window, asked)
  return asked
}

/** Has the page ask the person; where it can't, the system does. */
async function ask(window: BrowserWindow): Promise<boolean> {
  bringForward(window)
  const { webContents } = window
  if (webContents.isCrashed()) return await mayLoseChanges(window)
  const answer = await new Promise<'close' | 'stay' | 'none'>((resolve) => {
    const end = (said: 'close' | 'stay' | 'none') => {
      clearTimeout(silence)
      webContents.off('render-process-gone', stays)
      webContents.off('unresponsive', lost)
      webContents.off('did-navigate', stays)
      window.off('closed', gone)
      hearing.delete(window)
      resolve(said)
    }
    const lost = () => end('none')
    const gone = () => end('close')
    const stays = () => end('stay')
    const silence = setTimeout(lost, PATIENCE)
    // Then the person is asked whether to open it again.
    webContents.on('render-process-gone', stays)
    webContents.on('unresponsive', lost)
    webContents.on('did-navigate', stays)
    window.on('closed', gone)
    hearing.set(window, (said) => (said === 'asking' ? clearTimeout(silence) : end(said)))
    signal(window, 'window.closing', undefined)
  })
  return answer === 'none' ? await mayLoseChanges(window) : answer === 'close'
}
