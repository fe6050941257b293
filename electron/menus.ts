import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '../shared/commands/command.ts'
import { commandsOf, menus } from '../shared/commands/table.ts'
import { openWindow, signal } from './windows.ts'

type Items = MenuItemConstructorOptions[]

const isMac = process.platform === 'darwin'
const separator = { type: 'separator' } as const

/** What every system expects in a menu beside our commands, by the menu's group. */
const expected: Readonly<Record<string, Items>> = {
  file: [{ role: isMac ? 'close' : 'quit' }],
  view: [{ role: 'togglefullscreen' }, { role: 'toggleDevTools' }],
}

const editMenu: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    separator,
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
  ],
}

/** Puts the command table into the menu bar. A chosen command is run by the window, which knows what it may do. */
export function showMenus(): void {
  const bar = menus.flatMap(({ group, label }): Items => {
    const menu = { label, submenu: itemsOf(group) }
    if (group === 'file') return [menu, editMenu]
    if (group === 'help' && isMac) return [{ role: 'windowMenu' }, menu]
    return [menu]
  })
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac ? [{ role: 'appMenu' }, ...bar] : bar))
}

function itemsOf(group: string): Items {
  const items = commandsOf(group).map(itemOf)
  const others = expected[group] ?? []
  return others.length === 0 ? items : [...items, separator, ...others]
}

function itemOf({ id, label, shortcut }: Command): MenuItemConstructorOptions {
  return {
    id,
    label,
    ...(shortcut === undefined ? {} : acceleratorOf(shortcut)),
    click: (_item, window) => {
      if (window instanceof BrowserWindow) signal(window, 'command.chosen', id)
      else openWindow(null)
    },
  }
}

/** A menu only shows the keys: the window's own keymap hears them, and knows whether a field has the focus. */
function acceleratorOf(shortcut: string): Pick<MenuItemConstructorOptions, 'accelerator' | 'registerAccelerator'> {
  // macOS can't show a key without taking it, which would rob text fields of plain letters.
  if (isMac && !shortcut.startsWith('Mod+')) return {}
  return {
    accelerator: shortcut.replace('Mod', 'CommandOrControl').replace(/\+\+$/, '+Plus'),
    registerAccelerator: false,
  }
}
