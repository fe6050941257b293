import { type Command, hasMap } from './command.ts'

export const fileCommands = [
  { id: 'file.open', label: 'Open…', shortcut: 'Mod+O', run: ({ view }) => view.openFile() },
  { id: 'file.sample', label: 'Open the sample', run: ({ view }) => view.openSample() },
  { id: 'file.close', label: 'Close the map', when: hasMap, run: ({ view }) => view.showStart() },
] as const satisfies readonly Command[]
