import { type Command, canRun, type View, type Workspace } from '../../shared/commands/command.ts'
import type { Host } from '../../shared/host/host.ts'
import { showAll, zoomBy, zoomTo } from '../canvas/camera.ts'
import { startReattaching } from '../canvas/gestures/reattaching.ts'
import { renameGroup } from '../canvas/gestures/renaming.ts'
import { followRelation, walkRelations } from '../canvas/relationWalk.ts'
import { reveal } from '../canvas/reveal.ts'
import { zoomToSelection } from '../canvas/zoomToSelection.ts'
import { clip } from '../input/clipboard.ts'
import { copyAs } from '../input/copyAs.ts'
import { inspect } from '../input/inspect.ts'
import { nextPane } from '../input/panes.ts'
import { printMap } from '../print/printing.ts'
import { closeMap, newMap, openFrom, sampleFile } from './files/opening.ts'
import { save, saveAs } from './files/saving.ts'
import { showNeighbourhood, showWhole } from './neighbourhood.ts'
import { newId } from './newId.ts'
import { say } from './saying.ts'
import { useHighlight } from './search/highlight.ts'
import { clearSearch, showFiltering, showReplacing } from './search/searching.ts'
import { stepTo } from './search/stepping.ts'
import { applySession, suppose, useSession } from './session.ts'
import { rememberTheme } from './themeChoice.ts'
import { showFind, showOutline, showView, togglePanel } from './view.ts'

function placeOf(claim: string) {
  const scene = useSession.getState().work?.drawing.scene
  return scene?.cards.find((card) => card.claim === claim)?.box ?? null
}

const viewOn = (host: Host): View => ({
  fit: showAll,
  zoomBy,
  zoomTo,
  reveal,
  placeOf,
  setTheme: rememberTheme,
  toggle: togglePanel,
  nextPane,
  zoomToSelection,
  find: showFind,
  findAndReplace: () => {
    showReplacing(true)
    showFind()
  },
  showFilter: () => {
    showFiltering(true)
    showOutline()
  },
  stepTo,
  found: () => useHighlight.getState().matches,
  clearSearch,
  part: () => useSession.getState().work?.part ?? null,
  showPart: (part) => (part === null ? showWhole() : showNeighbourhood(part.claim, part.links)),
  supposed: () => useSession.getState().work?.supposed ?? new Map(),
  suppose,
  showStart: () => closeMap(host),
  newMap: () => newMap(host),
  openFile: () => openFrom(host, () => host.openFile()),
  importFile: () => openFrom(host, () => host.openFile(), 'add'),
  openSample: () => openFrom(host, sampleFile),
  save: () => save(host),
  saveAs: () => saveAs(host),
  showVersions: () => showView({ dialog: 'versions' }),
  showExport: () => showView({ dialog: 'export' }),
  print: printMap,
  showTranslation: () => showView({ dialog: 'translation' }),
  clip,
  copyAs,
  renameGroup,
  reattach: startReattaching,
  showPalette: () => showView({ dialog: 'palette' }),
  showTargets: (kind) => showView({ dialog: kind === 'support' ? 'support targets' : 'rebut targets' }),
  inspect,
  walkRelations,
  followRelation,
  showMenu: () => showView({ dialog: 'menu' }),
  showShortcuts: () => showView({ dialog: 'shortcuts' }),
})

/** What a command acts on: this window, as it is at each moment. */
export function workspaceOn(host: Host): Workspace {
  return {
    get session() {
      return useSession.getState().work?.session ?? null
    },
    apply: applySession,
    host,
    view: viewOn(host),
    newId,
  }
}

/** Runs a command where it can run now; says whether it did. A refusal is told to the person. */
export function runCommand(command: Command, workspace: Workspace): boolean {
  if (!canRun(command, workspace)) return false
  // What was refused before is past.
  showView({ sentence: null })
  void say(() => command.run(workspace))
  return true
}
