import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../shared/commands/command.ts'
import { NO_OWN_KEYS, type OwnKeys, shortcutOn } from '../shared/commands/keys/ownKeys.ts'
import { type CommandId, menuOf, menus } from '../shared/commands/table.ts'
import { RejoinderError } from '../shared/errors.ts'
import { acceleratorFor } from './accelerator.ts'
import { showRefusal } from './host/dialogs.ts'
import { clearRecents, listedRecents, recentPlace } from './host/recents.ts'
import { bringUp, handOver, isMapWindow, openWindow, signal } from './windows.ts'

type Items = MenuItemConstructorOptions[]

const isMac = process.platform === 'darwin'
/** Where keys are concerned the others are alike. */
const machine = { kind: 'desktop', platform: isMac ? 'mac' : 'linux' } as const
const separator = { type: 'separator' } as const

/** What every system expects in a menu beside our commands, by the menu's group. */
const expected: Readonly<Record<string, Items>> = {
  file: isMac ? [{ role: 'close' }] : [{ role: 'close' }, { role: 'quit' }],
  view: [{ role: 'togglefullscreen' }, { role: 'toggleDevTools' }],
}

let ownKeys: OwnKeys = NO_OWN_KEYS

/** Shows the keys that the person gave to commands in place of the table's. */
export function showKeys(own: OwnKeys): void {
  ownKeys = own
  showMenus()
}

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
  const parts = menuOf(group).map((part) => part.flatMap(itemsFor))
  const filled = [...parts, expected[group] ?? []].filter(({ length }) => length > 0)
  return filled.flatMap((part, index) => (index === 0 ? part : [separator, ...part]))
}

const itemsFor = (command: Command): Items =>
  command.id === 'file.open' ? [itemOf(command), recentMenu()] : [itemOf(command)]

function itemOf(command: Command): MenuItemConstructorOptions {
  const { id, label } = command
  return {
    id,
    label,
    ...keysShown(command),
    click: (_item, window) => {
      if (window instanceof BrowserWindow && isMapWindow(window)) run(command, window)
      else if (window instanceof BrowserWindow && native[id] !== undefined) window.webContents[native[id]]()
      else if (id === 'file.new') openWindow('new map')
      else bringUp()
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
function keysShown(command: Command): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  const shortcut = shortcutOn(command, machine, ownKeys)
  // A plain letter would be taken out of every text field.
  if (shortcut === undefined || (isMac && !shortcut.startsWith('Mod+'))) return {}
  return { accelerator: acceleratorFor(shortcut), registerAccelerator: false }
}

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
