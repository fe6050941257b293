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
  {
    id: 'help.guide',
    label: 'Guide',
    shortcut: 'F1',
    keywords: 'help, manual, how to',
    run: ({ host }) => host.showHelp('guide'),
  },
  { id: 'help.keys', label: 'Table of all keys', keywords: 'help', run: ({ host }) => host.showHelp('keys') },
  {
    id: 'help.formats',
    label: 'Formats',
    keywords: 'help, import, export, convert',
    run: ({ host }) => host.showHelp('formats'),
  },
  {
    id: 'help.safety',
    label: 'What happens to your work',
    keywords: 'help, safety, recovery, backup, versions, privacy, security',
    run: ({ host }) => host.showHelp('safety'),
  },
  {
    id: 'help.log',
    label: 'Show the log',
    keywords: 'bug, report, crash, fault, error',
    when: ({ host }) => host.kind === 'desktop',
    run: ({ host }) => host.showLog(),
  },
] as const satisfies readonly Command[]
