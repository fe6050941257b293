import type { Command, View, Workspace } from '../../shared/commands/command.ts'
import type { Host } from '../../shared/host/host.ts'
import { showAll, zoomBy, zoomTo } from '../canvas/camera.ts'
import { reveal } from '../canvas/reveal.ts'
import { openFrom, sampleFile } from './opening.ts'
import { applySession, showWork, useSession } from './session.ts'
import { rememberTheme } from './themeChoice.ts'
import { showFind, showView, togglePanel } from './view.ts'

const viewOn = (host: Host): View => ({
  fit: showAll,
  zoomBy,
  zoomTo,
  reveal,
  setTheme: rememberTheme,
  toggle: togglePanel,
  find: showFind,
  showStart: () => showWork(null),
  openFile: () => openFrom(() => host.openFile()),
  openSample: () => openFrom(sampleFile),
  showShortcuts: () => showView({ shortcutsShown: true }),
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
  }
}

/** Runs a command where it can run now; says whether it did. */
export function runCommand(command: Command, workspace: Workspace): boolean {
  if (command.when?.(workspace) === false) return false
  void command.run(workspace)
  return true
}
