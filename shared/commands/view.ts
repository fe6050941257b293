import { type Command, hasMap } from './command.ts'

const ZOOM_STEP = 1.2

export const viewCommands = [
  { id: 'view.fit', label: 'Fit the map', shortcut: 'Mod+0', when: hasMap, run: ({ view }) => view.fit() },
  { id: 'view.zoomIn', label: 'Zoom in', shortcut: 'Mod+=', when: hasMap, run: ({ view }) => view.zoomBy(ZOOM_STEP) },
  {
    id: 'view.zoomOut',
    label: 'Zoom out',
    shortcut: 'Mod+-',
    when: hasMap,
    run: ({ view }) => view.zoomBy(1 / ZOOM_STEP),
  },
  { id: 'view.actualSize', label: 'Actual size', when: hasMap, run: ({ view }) => view.zoomTo(1) },
  {
    id: 'view.find',
    label: 'Find in map',
    shortcut: 'Mod+F',
    alsoBy: ['/'],
    keywords: 'search for a claim',
    when: hasMap,
    run: ({ view }) => view.find(),
  },
  { id: 'view.nextPane', label: 'Next pane', shortcut: 'F6', when: hasMap, run: ({ view }) => view.nextPane('on') },
  {
    id: 'view.previousPane',
    label: 'Previous pane',
    shortcut: 'Shift+F6',
    when: hasMap,
    run: ({ view }) => view.nextPane('back'),
  },
  { id: 'view.sidebar', label: 'Show or hide the sidebar', when: hasMap, run: ({ view }) => view.toggle('sidebar') },
  {
    id: 'view.inspector',
    label: 'Show or hide the inspector',
    when: hasMap,
    run: ({ view }) => view.toggle('inspector'),
  },
  { id: 'view.lightTheme', label: 'Light theme', run: ({ view }) => view.setTheme('light') },
  { id: 'view.darkTheme', label: 'Dark theme', run: ({ view }) => view.setTheme('dark') },
  { id: 'view.systemTheme', label: 'Theme of the system', run: ({ view }) => view.setTheme('system') },
] as const satisfies readonly Command[]
