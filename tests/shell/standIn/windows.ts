import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron'
import { app } from './app.ts'
import { askTest, note } from './test.ts'

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

class WebContents extends EventEmitter {
  openHandler: OpenHandler = () => ({ action: 'allow' })

  constructor(readonly window: BrowserWindow) {
    super()
  }

  send(channel: string, what: unknown): void {
    void askTest('signal', this.window.id, channel, structuredClone(what))
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
}

const windows = new Map<number, BrowserWindow>()

export class BrowserWindow extends EventEmitter {
  static fromWebContents = ({ window }: WebContents): BrowserWindow => window
  static getFocusedWindow = (): BrowserWindow | null => [...windows.values()].at(-1) ?? null

  readonly id = windows.size + 1
  readonly webContents: WebContents
  readonly #opened: Promise<void>

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super()
    if (!app.isReady) throw new Error('Cannot create BrowserWindow before app is ready')
    const { width = 800, height = 600, webPreferences = {} } = options
    refuseOpenDoors(webPreferences)
    this.webContents = new WebContents(this)
    windows.set(this.id, this)
    const preload = webPreferences.preload === undefined ? '' : readFileSync(webPreferences.preload, 'utf8')
    this.#opened = askTest('open', this.id, { width, height, preload })
    note('window', { ...options, webPreferences })
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    await this.#opened
    await askTest('load', this.id, url)
    this.emit('ready-to-show')
  }

  show = (): void => note('shown', this.id)
  focus = (): void => note('focused', this.id)
  setTitle = (title: string): void => note('title', title)
  setDocumentEdited = (edited: boolean): void => note('edited', edited)
  isMinimized = (): boolean => false
  restore = (): void => undefined

  /** As the person's click on the window's cross. */
  close(): void {
    windows.delete(this.id)
    this.emit('closed')
    void askTest('close', this.id)
    if (windows.size === 0) app.emit('window-all-closed')
  }
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
