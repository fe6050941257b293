import { realpath } from 'node:fs/promises'
import { BrowserWindow, nativeTheme } from 'electron'
import { RejoinderError } from '../shared/errors.ts'
import type { Signals } from '../shared/host/channels.ts'
import type { OpenedFile } from '../shared/host/host.ts'
import { showRefusal } from './host/dialogs.ts'
import { placeOf, readOpened } from './host/files.ts'
import { webPreferences } from './security.ts'
import { WINDOW_ORIGIN } from './windowScheme.ts'

// The ground of each theme, so that a window doesn't flash before its page paints.
const GROUND = { light: '#F5F3EE', dark: '#181715' } as const

/** What the program knows of a window. */
interface Shown {
  /** The path of a file that the window has yet to ask for. */
  waiting: string | null
  /** The absolute path, links followed, of the file that it opened last. */
  place: string | null
  /** True once its page listens for signals. */
  listens: boolean
  unsaved: boolean
}

const windows = new Map<BrowserWindow, Shown>()

export function shownIn(window: BrowserWindow): Shown {
  const shown = windows.get(window)
  if (shown === undefined) throw new Error('This window is none of ours, or has been closed.')
  return shown
}

/** Opens a window for a file, or with the start screen. */
export function openWindow(file: string | null): void {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Rejoinder',
    backgroundColor: GROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'],
    webPreferences,
  })
  windows.set(window, { waiting: file, place: null, listens: false, unsaved: false })
  window.once('ready-to-show', () => window.show())
  window.once('closed', () => windows.delete(window))
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(`${WINDOW_ORIGIN}/`)
}

/** Reads a file for a window that will show it. Throws a RejoinderError for one that can't be read. */
export async function openIn(window: BrowserWindow, file: string): Promise<OpenedFile> {
  const opened = await readOpened(file)
  if (opened.handle !== null) shownIn(window).place = placeOf(opened.handle)
  return opened
}

/** Opens a file that the system hands over: in the window that shows it, or in one that has none, or in a new one. */
export async function handOver(file: string): Promise<void> {
  const place = await realpath(file).catch(() => file)
  const window = windowWhere((shown) => shown.place === place) ?? windowWhere(isFree)
  if (window === undefined) return openWindow(file)
  bringForward(window)
  const shown = shownIn(window)
  if (shown.unsaved) return
  if (shown.listens) await send(window, file)
  else shown.waiting = file
}

const windowWhere = (fits: (shown: Shown) => boolean): BrowserWindow | undefined =>
  [...windows].find(([, shown]) => fits(shown))?.[0]

const isFree = ({ place, waiting, unsaved }: Shown) => place === null && waiting === null && !unsaved

/** Shows that the program runs already: the window used last, or a new one. */
export function bringUp(): void {
  const window = BrowserWindow.getFocusedWindow() ?? [...windows.keys()].at(-1)
  if (window === undefined) openWindow(null)
  else bringForward(window)
}

export function signal<Name extends keyof Signals>(window: BrowserWindow, name: Name, what: Signals[Name]): void {
  window.webContents.send(name, what)
}

async function send(window: BrowserWindow, file: string): Promise<void> {
  try {
    signal(window, 'file.handed', await openIn(window, file))
  } catch (error) {
    if (!(error instanceof RejoinderError)) throw error
    await showRefusal(window, error.message)
  }
}

function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
