import type { Command } from './command.ts'

export const helpCommands = [
  { id: 'help.shortcuts', label: 'All shortcuts', shortcut: '?', run: ({ view }) => view.showShortcuts() },
] as const satisfies readonly Command[]
