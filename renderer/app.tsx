import { Tooltip } from 'radix-ui'
import { useEffect } from 'react'
import type { Workspace } from '../shared/commands/command.ts'
import { findCommand } from '../shared/commands/table.ts'
import type { Host } from '../shared/host/host.ts'
import { isUnsaved } from '../shared/session/session.ts'
import './app.css'
import { Canvas } from './canvas/canvas.tsx'
import { DropZone } from './input/dropZone.tsx'
import { useKeymap } from './input/keymap.ts'
import { ShortcutSheet } from './input/shortcutSheet.tsx'
import { Inspector } from './panels/inspector/inspector.tsx'
import { Sidebar } from './panels/sidebar.tsx'
import { StatusBar } from './panels/statusBar/statusBar.tsx'
import { Start } from './start/start.tsx'
import { openFrom } from './state/opening.ts'
import { useOpened } from './state/selectors.ts'
import { useSession, type Work } from './state/session.ts'
import { runCommand } from './state/workspace.ts'
import { WorkspaceProvider } from './state/workspaceContext.ts'
import { Refusal, Repairs } from './toolbar/notices.tsx'
import { Toolbar } from './toolbar/toolbar.tsx'
import { useThemeOnPage } from './ui/theme.ts'

/** What comes from outside the window: files handed over, commands of the menu bar; and its title, which goes there. */
function useHost(workspace: Workspace): void {
  useEffect(() => {
    const { host } = workspace
    const stops = [
      host.onFile((file) => void openFrom(async () => file)),
      host.onCommand((id) => {
        const command = findCommand(id)
        if (command !== undefined) runCommand(command, workspace)
      }),
      useSession.subscribe(({ work }) => showTitle(host, work)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [workspace])
}

const showTitle = (host: Host, work: Work | null): void =>
  work === null ? host.showTitle('Rejoinder', false) : host.showTitle(work.name, isUnsaved(work.session))

function MapScreen() {
  return (
    <div className="map-screen">
      <Toolbar />
      <Refusal />
      <Repairs />
      <div className="middle">
        <Sidebar />
        <Canvas />
        <Inspector />
      </div>
      <StatusBar />
    </div>
  )
}

function StartScreen() {
  return (
    <div className="start-screen">
      <Refusal />
      <Start />
    </div>
  )
}

export function App({ workspace }: { readonly workspace: Workspace }) {
  useThemeOnPage()
  useHost(workspace)
  useKeymap(workspace)
  const opened = useOpened()
  return (
    <WorkspaceProvider value={workspace}>
      <Tooltip.Provider delayDuration={400}>
        {/* Another file is another map: nothing of the last one's view is kept. */}
        {opened === null ? <StartScreen /> : <MapScreen key={opened} />}
        <ShortcutSheet />
        <DropZone host={workspace.host} />
      </Tooltip.Provider>
    </WorkspaceProvider>
  )
}
