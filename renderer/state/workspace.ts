import { type Command, canRun, type View, type Workspace } from '../../shared/commands/command.ts'
import type { Host } from '../../shared/host/host.ts'
import { showAll, zoomBy, zoomTo } from '../canvas/camera.ts'
import { reveal } from '../canvas/reveal.ts'
import { clip } from '../input/clipboard.ts'
import { nextPane } from '../input/panes.ts'
import { newId } from './newId.ts'
import { closeMap, newMap, openFrom, sampleFile } from './opening.ts'
import { save, saveAs } from './saving.ts'
import { say } from './saying.ts'
import { applySession, useSession } from './session.ts'
import { rememberTheme } from './themeChoice.ts'
import { showFind, showView, togglePanel } from './view.ts'

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
  find: showFind,
  showStart: () => closeMap(host),
  newMap: () => newMap(host),
  openFile: () => openFrom(host, () => host.openFile()),
  openSample: () => openFrom(host, sampleFile),
  save: () => save(host),
  saveAs: () => saveAs(host),
  showExport: () => showView({ dialog: 'export' }),
  clip,
  showPalette: () => showView({ dialog: 'palette' }),
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
