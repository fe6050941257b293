import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../shared/commands/command.ts'
import { type CommandId, commandsOf, menus } from '../shared/commands/table.ts'
import { RejoinderError } from '../shared/errors.ts'
import { showRefusal } from './host/dialogs.ts'
import { clearRecents, listedRecents, recentPlace } from './host/recents.ts'
import { handOver, openWindow, signal } from './windows.ts'

type Items = MenuItemConstructorOptions[]

const isMac = process.platform === 'darwin'
const separator = { type: 'separator' } as const

/** What every system expects in a menu beside our commands, by the menu's group. */
const expected: Readonly<Record<string, Items>> = {
  file: isMac ? [{ role: 'close' }] : [{ role: 'close' }, { role: 'quit' }],
  view: [{ role: 'togglefullscreen' }, { role: 'toggleDevTools' }],
}

/** What the window shows in the menu bar's stead, where there is none. */
const OWN_MENU = 'help.menu' satisfies CommandId

/** Commands that begin a new part of their menu. */
const BEGINNERS: ReadonlySet<string> = new Set([
  'file.save',
  'file.export',
  'file.close',
  'edit.cut',
  'edit.delete',
  'edit.moveLeft',
  'view.find',
  'view.sidebar',
  'view.lightTheme',
] satisfies CommandId[])

/** Puts the command table into the menu bar. A chosen command is run by the window, which knows what it may do. */
export function showMenus(): void {
  const bar = menus.flatMap(({ group, label }): Items => {
    const menu = { label, submenu: itemsOf(group) }
    if (group !== 'help') return [menu]
    return isMac ? [{ role: 'windowMenu' }, { ...menu, role: 'help' }] : [menu]
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...bar] : bar))
}

function itemsOf(group: string): Items {
  const items = commandsOf(group).flatMap((command): Items => {
    if (command.id === OWN_MENU) return []
    const item = itemOf(command)
    if (command.id === 'file.open') return [item, recentMenu()]
    return BEGINNERS.has(command.id) ? [separator, item] : [item]
  })
  const others = expected[group] ?? []
  return others.length === 0 ? items : [...items, separator, ...others]
}

function itemOf(command: Command): MenuItemConstructorOptions {
  const { id, label } = command
  return {
    id,
    label,
    ...acceleratorOf(command),
    click: (_item, window) => {
      if (window instanceof BrowserWindow) run(command, window)
      else if (id === 'file.new') openWindow('new map')
      else openWindow('start')
    },
  }
}

/** The edit that Chromium makes itself, in whatever has the focus, and tells the page of by an event. */
const native: Readonly<Record<string, 'cut' | 'copy' | 'paste'>> = {
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
} satisfies Partial<Record<CommandId, 'cut' | 'copy' | 'paste'>>

function run({ id }: Command, window: BrowserWindow): void {
  const edit = native[id]
  if (edit === undefined) signal(window, 'command.chosen', id)
  else window.webContents[edit]()
}

/**
 * A menu only shows the keys: the window's own keymap hears them, and knows whether a field has the focus. macOS
 * can't show a key without taking it, but asks the page first: what the keymap ran doesn't come here.
 */
function acceleratorOf({ shortcut }: Command): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  // A plain letter would be taken out of every text field.
  if (shortcut === undefined || (isMac && !shortcut.startsWith('Mod+'))) return {}
  return { accelerator: electronKeys(shortcut), registerAccelerator: false }
}

const names: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
}

/** The table writes the names of the DOM. */
const electronKeys = (shortcut: string): string =>
  shortcut
    .replace(/\+\+$/, '+Plus')
    .split('+')
    .map((key) => names[key] ?? key)
    .join('+')

async function openRecent(token: string, window: BrowserWindow | null): Promise<void> {
  try {
    await handOver(await recentPlace(token))
  } catch (error) {
    if (!(error instanceof RejoinderError)) throw error
    await showRefusal(window, error.message)
  }
}

function recentMenu(): MenuItemConstructorOptions {
  const files = listedRecents().map(
    ({ token, name, folder }): MenuItemConstructorOptions => ({
      // A lone & would underline the letter after it.
      label: `${name} — ${folder}`.replaceAll('&', '&&'),
      click: (_item, window) => void openRecent(token, window instanceof BrowserWindow ? window : null),
    }),
  )
  const clear = { label: 'Clear the list', click: clearRecents }
  return {
    label: 'Open Recent',
    enabled: files.length > 0,
    submenu: [...files, separator, clear],
  }
}
