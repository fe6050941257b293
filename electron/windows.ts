import { realpath } from 'node:fs/promises'
import { BrowserWindow, nativeTheme } from 'electron'
import { RejoinderError } from '../shared/errors.ts'
import type { Signals } from '../shared/host/channels.ts'
import type { OpenedFile } from '../shared/host/host.ts'
import { showRefusal } from './host/dialogs.ts'
import { readOpened } from './host/files.ts'
import { webPreferences } from './security.ts'
import { LEAST, nextPlace } from './windowPlace.ts'
import { WINDOW_ORIGIN } from './windowScheme.ts'

// The ground of each theme, so that a window doesn't flash before its page paints.
const GROUND = { light: '#F5F3EE', dark: '#181715' } as const

export const ground = (): string => GROUND[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']

/** What the program knows of a window. */
interface Shown {
  /** The path of the file that it was given last, until its page shows something: that takes a moment. */
  given: string | null
  /** The absolute path, links followed, of the file that it shows. */
  place: string | null
  /** True once its page listens for signals. */
  listens: boolean
  unsaved: boolean
  /** Whether the person called for an empty map, which no file shall replace. */
  readonly isNew: boolean
}

const windows = new Map<BrowserWindow, Shown>()

export function shownIn(window: BrowserWindow): Shown {
  const shown = windows.get(window)
  if (shown === undefined) throw new Error('This window is none of ours, or has been closed.')
  return shown
}

/** Whether a window shows maps; the help has one that does not. */
export const isMapWindow = (window: BrowserWindow): boolean => windows.has(window)

export const unsavedWindows = (): readonly BrowserWindow[] =>
  [...windows].flatMap(([window, { unsaved }]) => (unsaved ? [window] : []))

/** Opens a window for a file, with the start screen, or with an empty map. */
export function openWindow(opens: { readonly file: string } | 'start' | 'new map'): void {
  const { maximised, ...place } = nextPlace(BrowserWindow.getFocusedWindow())
  const window = new BrowserWindow({
    ...place,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: 'Rejoinder',
    backgroundColor: ground(),
    webPreferences,
  })
  const isNew = opens === 'new map'
  const given = typeof opens === 'string' ? null : opens.file
  const shown: Shown = { given, place: null, listens: false, unsaved: false, isNew }
  windows.set(window, shown)
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  window.once('closed', () => windows.delete(window))
  // A page that is loaded anew has nothing of what the one before it held.
  window.webContents.on('did-navigate', () => Object.assign(shown, { listens: false, unsaved: false }))
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(`${WINDOW_ORIGIN}/${isNew ? '?new' : ''}`)
}

/**
 * Reads a file for a window that will show it. Null where another window shows it already, which comes forward.
 * Throws a RejoinderError for one that can't be read.
 */
export async function openIn(window: BrowserWindow, file: string): Promise<OpenedFile | null> {
  const other = await windowWith(file)
  if (other === undefined || other === window) return await readOpened(window, file)
  bringForward(other)
  return null
}

/** Opens a file that the system hands over: in the window that shows it, or in one that has none, or in a new one. */
export async function handOver(file: string): Promise<void> {
  const showing = await windowWith(file)
  if (showing !== undefined) return bringForward(showing)
  const free = windowWhere(({ given }) => given === file) ?? windowWhere(isFree)
  if (free === undefined) return openWindow({ file })
  bringForward(free)
  const shown = shownIn(free)
  shown.given = file
  if (shown.listens) await send(free, file)
}

/** The window that shows a file, or will. */
export async function windowWith(file: string): Promise<BrowserWindow | undefined> {
  const place = await realpath(file).catch(() => file)
  return windowWhere((shown) => shown.place === place || (shown.given === file && !shown.listens))
}

const windowWhere = (fits: (shown: Shown) => boolean): BrowserWindow | undefined =>
  [...windows].find(([, shown]) => fits(shown))?.[0]

const isFree = ({ place, given, unsaved, isNew }: Shown) => place === null && given === null && !unsaved && !isNew

/** Shows that the program runs already: the window used last, or a new one. */
export function bringUp(): void {
  const focused = BrowserWindow.getFocusedWindow()
  const window = focused !== null && windows.has(focused) ? focused : [...windows.keys()].at(-1)
  if (window === undefined) openWindow('start')
  else bringForward(window)
}

export function signal<Name extends keyof Signals>(window: BrowserWindow, name: Name, what: Signals[Name]): void {
  window.webContents.send(name, what)
}

async function send(window: BrowserWindow, file: string): Promise<void> {
  try {
    signal(window, 'file.handed', await readOpened(window, file))
  } catch (error) {
    if (!(error instanceof RejoinderError)) throw error
    await showRefusal(window, error.message)
  }
}

export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
