import { select } from '../session/session.ts'
import { finishWriting } from '../session/writing.ts'
import { type Command, hasMap, type Workspace } from './command.ts'
import { selectedClaim } from './selected.ts'

const ZOOM_STEP = 1.2
/** How far a neighbourhood reaches, in relations: at first, and at most. */
const LINKS = { first: 2, most: 5 }

const isSearching = ({ view }: Workspace): boolean => view.found() !== null

/** Lets the neighbourhood that is shown reach farther, or less far. */
const reach =
  (by: 1 | -1): Command['run'] =>
  ({ view }) => {
    const part = view.part()
    if (part !== null) view.showPart({ ...part, links: part.links + by })
  }

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
    id: 'view.zoomToSelection',
    label: 'Zoom to the selection',
    shortcut: 'Z',
    keywords: 'show what is selected',
    when: ({ session }) => session !== null && session.selection.size > 0,
    run: ({ view }) => view.zoomToSelection(),
  },
  {
    id: 'view.part',
    label: 'Show only the neighbourhood of this claim',
    shortcut: 'F',
    keywords: 'focus, links around, alone',
    when: (workspace) => selectedClaim(workspace) !== undefined,
    run: (workspace) => {
      const { view } = workspace
      const claim = selectedClaim(workspace)
      if (claim !== undefined) view.showPart({ claim: claim.id, links: view.part()?.links ?? LINKS.first })
    },
  },
  {
    id: 'view.moreLinks',
    label: 'One link farther',
    shortcut: '=',
    keywords: 'widen the neighbourhood',
    when: ({ view }) => (view.part()?.links ?? LINKS.most) < LINKS.most,
    run: reach(1),
  },
  {
    id: 'view.fewerLinks',
    label: 'One link less far',
    shortcut: '-',
    keywords: 'narrow the neighbourhood',
    when: ({ view }) => (view.part()?.links ?? 1) > 1,
    run: reach(-1),
  },
  {
    id: 'view.whole',
    label: 'Show the whole map again',
    keywords: 'leave the neighbourhood',
    when: ({ view }) => view.part() !== null,
    run: ({ view }) => view.showPart(null),
  },
  {
    id: 'view.find',
    label: 'Find in map',
    shortcut: 'Mod+F',
    alsoBy: ['/'],
    keywords: 'search for a claim',
    when: hasMap,
    run: ({ view }) => view.find(),
  },
  {
    id: 'view.replace',
    label: 'Find and replace',
    shortcut: 'Mod+H',
    alsoBy: ['Mod+Alt+F'],
    keywords: 'other words',
    when: hasMap,
    run: ({ view }) => view.findAndReplace(),
  },
  {
    id: 'view.findNext',
    label: 'Next match',
    shortcut: 'F3',
    when: isSearching,
    run: ({ view }) => view.stepTo('next'),
  },
  {
    id: 'view.findPrevious',
    label: 'Previous match',
    shortcut: 'Shift+F3',
    when: isSearching,
    run: ({ view }) => view.stepTo('previous'),
  },
  {
    id: 'view.filter',
    label: 'Filter the claims',
    shortcut: 'Mod+Shift+F',
    keywords: 'by party, speaker, turn, tag, standing, open point',
    when: hasMap,
    run: ({ view }) => view.showFilter(),
  },
  {
    id: 'view.clearSearch',
    label: 'Clear the search and the filter',
    when: isSearching,
    run: ({ view }) => view.clearSearch(),
  },
  {
    id: 'view.back',
    label: 'Step back: suppose nothing, show all, look for nothing, select nothing',
    shortcut: 'Escape',
    when: ({ session, view }) =>
      session !== null &&
      (view.supposed().size > 0 || view.part() !== null || view.found() !== null || session.selection.size > 0),
    run: ({ session, apply, view }) => {
      if (view.supposed().size > 0) view.suppose(new Map())
      else if (view.part() !== null) view.showPart(null)
      else if (view.found() !== null) view.clearSearch()
      else if (session !== null) apply(select(session, []))
    },
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
  {
    id: 'view.voices',
    label: 'Parties, turns, speakers and tags',
    keywords: 'manage, rename, colour, merge, order, speeches',
    when: hasMap,
    run: ({ session, apply, view }) => {
      if (session !== null) apply(select(finishWriting(session), []))
      view.inspect('Parties')
    },
  },
  { id: 'view.lightTheme', label: 'Light theme', run: ({ view }) => view.setTheme('light') },
  { id: 'view.darkTheme', label: 'Dark theme', run: ({ view }) => view.setTheme('dark') },
  { id: 'view.systemTheme', label: 'Theme of the system', run: ({ view }) => view.setTheme('system') },
] as const satisfies readonly Command[]
