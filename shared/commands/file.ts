import { type Command, hasMap } from './command.ts'

export const fileCommands = [
  {
    id: 'file.new',
    label: 'New map',
    shortcut: 'Mod+N',
    shortcutInTab: 'Alt+N',
    run: ({ view }) => view.newMap(),
  },
  { id: 'file.open', label: 'Open…', shortcut: 'Mod+O', run: ({ view }) => view.openFile() },
  { id: 'file.sample', label: 'Open the sample', run: ({ view }) => view.openSample() },
  {
    id: 'file.save',
    label: 'Save',
    shortcut: 'Mod+S',
    when: hasMap,
    run: ({ view }) => view.save(),
  },
  { id: 'file.saveAs', label: 'Save as…', shortcut: 'Mod+Shift+S', when: hasMap, run: ({ view }) => view.saveAs() },
  {
    id: 'file.versions',
    label: 'Browse versions…',
    keywords: 'history, bring back, restore, earlier',
    when: (workspace) => hasMap(workspace) && workspace.host.kind === 'desktop',
    run: ({ view }) => view.showVersions(),
  },
  {
    id: 'file.import',
    label: 'Add a file to this map…',
    keywords: 'import, merge, insert, Argdown, AIF, Kialo, XLSX, CSV, OPML',
    when: hasMap,
    run: ({ view }) => view.importFile(),
  },
  {
    id: 'file.export',
    label: 'Export…',
    shortcut: 'Mod+E',
    keywords: 'image, picture, PNG, SVG',
    when: hasMap,
    run: ({ view }) => view.showExport(),
  },
  {
    id: 'file.translate',
    label: 'Save in another format…',
    keywords: 'convert, copy, Argdown, AIF, Markdown, Word, HTML, XLSX, CSV, OPML, Mermaid',
    when: hasMap,
    run: ({ view }) => view.showTranslation(),
  },
  {
    id: 'file.print',
    label: 'Print…',
    shortcut: 'Mod+P',
    keywords: 'paper, printer',
    when: hasMap,
    run: ({ view }) => view.print(),
  },
  { id: 'file.close', label: 'Close the map', when: hasMap, run: ({ view }) => view.showStart() },
] as const satisfies readonly Command[]
