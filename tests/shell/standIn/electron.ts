// Stands in for the `electron` module, in a Node that runs the built main program: its windows are pages of a real
// Chromium, which the test's process owns. It refuses what Electron refuses, where that would hide a fault.
import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import { app } from './app.ts'
import type { Rectangle, Shell } from './contract.ts'
import { permits, protocol, serve, session } from './session.ts'
import { answers, isPrevented, note } from './test.ts'
import { BrowserWindow, windowOf } from './windows.ts'

export { app, BrowserWindow, protocol, session }

type Handle = (event: unknown, ask: unknown) => unknown

const handlers = new Map<string, Handle>()
const choices: (string | null)[] = []
const pressed: string[] = []
let menuBar: readonly MenuItemConstructorOptions[] = []

export const ipcMain = {
  handle(channel: string, handle: Handle): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handle)
  },
}

export const dialog = {
  showOpenDialog: async (_window: BrowserWindow, options: OpenDialogOptions) => {
    const chosen = choice(options)
    return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
  },
  showSaveDialog: async (_window: BrowserWindow, options: SaveDialogOptions) => {
    const chosen = choice(options)
    return { canceled: chosen === null, filePath: chosen ?? '' }
  },
  showMessageBox: async (window: BrowserWindow | MessageBoxOptions, options?: MessageBoxOptions) => {
    const { message, buttons = ['OK'] } = options ?? (window as MessageBoxOptions)
    note('message', message)
    const button = buttons.length === 1 ? 'OK' : pressed.shift()
    if (button === undefined || !buttons.includes(button)) throw new Error(`No test pressed a button of “${message}”.`)
    return { response: buttons.indexOf(button) }
  },
}

function choice({ defaultPath, filters }: OpenDialogOptions | SaveDialogOptions): string | null {
  const chosen = choices.shift()
  if (chosen === undefined) throw new Error('No test told what a person chooses in this dialog.')
  note('dialog', { defaultPath, filters })
  return chosen
}

/** One screen, on which a window that stands elsewhere would not be seen. */
export const screen = {
  getDisplayMatching(place: Rectangle) {
    if (Object.values(place).some((px) => px !== Math.trunc(px) || Math.abs(px) > 2 ** 31))
      throw new TypeError('Error processing argument at index 0, conversion failure')
    return { workArea: { x: 0, y: 0, width: 1920, height: 1080 } }
  },
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: readonly MenuItemConstructorOptions[]) => {
    menuBar = template
  },
}

export const shell = {
  openExternal: async (url: string) => note('external', url),
  showItemInFolder: (file: string) => note('shown in folder', file),
}
export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false })

const itemsWithin = (items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...itemsWithin(itemsOf(item))])

const lineOf = ({ label, role, type, accelerator }: MenuItemConstructorOptions) =>
  [label ?? role ?? type, accelerator].filter((part) => part !== undefined).join(' ')

const linesOf = (items: readonly MenuItemConstructorOptions[], indent = ''): readonly string[] =>
  items.flatMap((item) => [indent + lineOf(item), ...linesOf(itemsOf(item), `${indent}  `)])

const itemsOf = ({ submenu }: MenuItemConstructorOptions) => (Array.isArray(submenu) ? submenu : [])

Object.assign(answers, {
  invoke: async (window, { origin, isInside }, channel, ask) => {
    const handle = handlers.get(channel)
    if (handle === undefined) throw new Error(`No handler registered for '${channel}'`)
    const senderFrame = { origin, parent: isInside ? {} : null }
    const answer = await handle({ sender: windowOf(window).webContents, senderFrame }, structuredClone(ask))
    return structuredClone(answer)
  },
  request: serve,
  permission: permits,
  navigate: (window, url) => {
    const { webContents } = windowOf(window)
    const frame = isPrevented(webContents, 'will-frame-navigate', { url })
    return !isPrevented(webContents, 'will-navigate', url) && !frame
  },
  navigated: (window) => void windowOf(window).webContents.emit('did-navigate', {}),
  openWindow: (window, url) => windowOf(window).webContents.openHandler({ url }).action === 'allow',
  choose: (file) => void choices.push(file),
  press: (button) => void pressed.push(button),
  chooseMenu: (name, window) => {
    const item = itemsWithin(menuBar).find(({ id, label }) => id === name || label === name)
    if (item?.click === undefined) throw new Error(`No menu has ${name}.`)
    Reflect.apply(item.click, undefined, [item, windowOf(window), {}])
  },
  menuLines: () => linesOf(menuBar),
  menuIds: () => menuBar.flatMap(itemsOf).flatMap(({ id }) => id ?? []),
  secondInstance: (told) => void app.emit('second-instance', {}, [], '', told),
  openFile: (file) => void app.emit('open-file', { preventDefault: () => undefined }, file),
  closeWindow: (window) => windowOf(window).close(),
  moveWindow: (window, bounds, maximised) => {
    Object.assign(windowOf(window), { bounds, maximised })
  },
  reload: (window) => windowOf(window).webContents.reload(),
  crash: (window) => {
    const { webContents } = windowOf(window)
    webContents.hasCrashed = true
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
  },
  hang: (window) => void windowOf(window).webContents.emit('unresponsive'),
  complain: (window, source) => {
    windowOf(window).webContents.emit('console-message', { level: 'error', lineNumber: 7, sourceId: source })
  },
  fail: (message) => void setImmediate(() => Promise.reject(new Error(message))),
  quit: () => app.quit(),
  end: () => app.end(),
} satisfies Shell)
