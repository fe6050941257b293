import { type Command, hasMap } from './command.ts'

export const helpCommands = [
  { id: 'help.commands', label: 'Commands…', shortcut: 'Mod+K', when: hasMap, run: ({ view }) => view.showPalette() },
  { id: 'help.shortcuts', label: 'All shortcuts', shortcut: '?', run: ({ view }) => view.showShortcuts() },
  {
    id: 'help.menu',
    label: 'Menu',
    shortcut: 'F10',
    // Elsewhere the menu bar is the system's, and so is this key.
    when: ({ host, session }) => host.kind === 'browser' && session !== null,
    run: ({ view }) => view.showMenu(),
  },
] as const satisfies readonly Command[]
