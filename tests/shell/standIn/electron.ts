// Stands in for the `electron` module, in a Node that runs the built main program: its windows are pages of a real
// Chromium, which the test's process owns. It refuses what Electron refuses, where that would hide a fault.
import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions, OpenDialogOptions } from 'electron'
import { app } from './app.ts'
import type { Shell } from './contract.ts'
import { permits, protocol, serve, session } from './session.ts'
import { answers, isPrevented, note } from './test.ts'
import { BrowserWindow, windowOf } from './windows.ts'

export { app, BrowserWindow, protocol, session }

type Handle = (event: unknown, ask: unknown) => unknown

const handlers = new Map<string, Handle>()
const choices: (string | null)[] = []
let menuBar: readonly MenuItemConstructorOptions[] = []

export const ipcMain = {
  handle(channel: string, handle: Handle): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handle)
  },
}

export const dialog = {
  showOpenDialog: async (_window: BrowserWindow, { filters }: OpenDialogOptions) => {
    const chosen = choices.shift()
    if (chosen === undefined) throw new Error('No test told what a person chooses in this dialog.')
    note('dialog', filters)
    return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] }
  },
  showMessageBox: async (_window: BrowserWindow, { message }: { message: string }) => note('message', message),
}

export const Menu = {
  buildFromTemplate: (template: readonly MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: readonly MenuItemConstructorOptions[]) => {
    menuBar = template
  },
}

export const shell = { openExternal: async (url: string) => note('external', url) }
export const nativeTheme = Object.assign(new EventEmitter(), { shouldUseDarkColors: false })

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
  openWindow: (window, url) => windowOf(window).webContents.openHandler({ url }).action === 'allow',
  choose: (file) => void choices.push(file),
  chooseMenu: (id, window) => {
    const item = menuBar.flatMap(itemsOf).find((other) => other.id === id)
    if (item?.click === undefined) throw new Error(`No menu has ${id}.`)
    Reflect.apply(item.click, undefined, [item, windowOf(window), {}])
  },
  menuIds: () => menuBar.flatMap(itemsOf).flatMap(({ id }) => id ?? []),
  secondInstance: (told) => void app.emit('second-instance', {}, [], '', told),
  openFile: (file) => void app.emit('open-file', { preventDefault: () => undefined }, file),
  closeWindow: (window) => windowOf(window).close(),
  quit: () => app.quit(),
} satisfies Shell)
