import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { app } from './app.ts'
import type { Rectangle } from './contract.ts'
import { askTest, isPrevented, note } from './test.ts'

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

class WebContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' })
  hasCrashed = false
  url = ''

  constructor(readonly window: BrowserWindow) {
    super()
  }

  send(channel: string, what: unknown): void {
    void askTest('signal', this.window.id, channel, structuredClone(what))
  }

  isCrashed = (): boolean => this.hasCrashed

  reload(): void {
    this.hasCrashed = false
    // Nobody is told where the window goes before its page has loaded.
    this.window.loadURL(this.url).catch(() => undefined)
  }

  forcefullyCrashRenderer(): void {
    this.hasCrashed = true
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 })
  }

  cut = (): void => note('edit', 'cut')
  copy = (): void => note('edit', 'copy')
  paste = (): void => note('edit', 'paste')

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
}

const windows = new Map<number, BrowserWindow>()
/** The one that has the focus last. */
const inFocus: BrowserWindow[] = []
let count = 0

export class BrowserWindow extends EventEmitter {
  static fromWebContents = ({ window }: WebContents): BrowserWindow => window
  static getFocusedWindow = (): BrowserWindow | null => inFocus.at(-1) ?? null

  readonly id: number
  bounds: Rectangle
  maximised = false
  readonly webContents: WebContents
  readonly #opened: Promise<void>

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super()
    if (!app.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x = 40, y = 40, width = 800, height = 600, webPreferences = {} } = options
    refuseOpenDoors(webPreferences)
    count += 1
    this.id = count
    this.bounds = { x, y, width, height }
    this.webContents = new WebContents(this)
    windows.set(this.id, this)
    const preload = webPreferences.preload === undefined ? '' : readFileSync(webPreferences.preload, 'utf8')
    this.#opened = askTest('open', this.id, { width, height, preload })
    note('window', { ...options, webPreferences })
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.url = url
    await this.#opened
    await askTest('load', this.id, url)
    this.emit('ready-to-show')
  }

  show(): void {
    inFocus.push(this)
    note('shown', this.id)
  }

  focus(): void {
    leaveFocus(this)
    inFocus.push(this)
    note('focused', this.id)
  }

  removeMenu = (): void => note('menu removed', this.id)
  setTitle = (title: string): void => note('title', title)
  setDocumentEdited = (edited: boolean): void => note('edited', edited)
  setRepresentedFilename = (file: string): void => note('file', file)
  isMinimized = (): boolean => false
  restore = (): void => undefined
  getNormalBounds = (): Rectangle => this.bounds
  isMaximized = (): boolean => this.maximised
  isDestroyed = (): boolean => !windows.has(this.id)

  maximize(): void {
    this.maximised = true
    note('maximised', this.id)
  }

  /** As the person's click on the window's cross. */
  async close(): Promise<void> {
    if (isPrevented(this, 'close')) return
    const holds = !(await askTest('mayUnload', this.id))
    if (!holds || isPrevented(this.webContents, 'will-prevent-unload')) this.destroy()
  }

  destroy(): void {
    if (!windows.delete(this.id)) return
    leaveFocus(this)
    this.emit('closed')
    void askTest('close', this.id)
    if (windows.size === 0) app.emit('window-all-closed')
  }
}

app.closeAll = async () => {
  for (const window of [...windows.values()]) await window.close()
  return windows.size === 0
}

function leaveFocus(window: BrowserWindow): void {
  const place = inFocus.indexOf(window)
  if (place >= 0) inFocus.splice(place, 1)
}

export function windowOf(id: number): BrowserWindow {
  const window = windows.get(id)
  if (window === undefined) throw new Error(`There is no window ${id}.`)
  return window
}

/** A page in Chromium is as confined as these settings ask; without them the test would show more than it proves. */
function refuseOpenDoors({ sandbox, contextIsolation, nodeIntegration, webSecurity }: WebPreferences): void {
  if (!sandbox || !contextIsolation || nodeIntegration || !webSecurity || !app.isSandboxed)
    throw new Error('This window is not confined.')
}
