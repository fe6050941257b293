import { Tooltip } from 'radix-ui'
import { useEffect } from 'react'
import type { Workspace } from '../shared/commands/command.ts'
import './app.css'
import { Canvas } from './canvas/canvas.tsx'
import { ReviewDialog } from './exchange/reviewDialog.tsx'
import { TranslationDialog } from './exchange/translationDialog.tsx'
import { ExportDialog } from './export/exportDialog.tsx'
import { useClipboard, useTextDrop } from './input/clipboard.ts'
import { DropZone } from './input/dropZone.tsx'
import { useKeymap } from './input/keymap.ts'
import { runFromMenuBar } from './input/menuBar.ts'
import { ShortcutSheet } from './input/shortcutSheet.tsx'
import { Palette } from './palette/palette.tsx'
import { Inspector } from './panels/inspector/inspector.tsx'
import { WaitingBar } from './panels/progress/waitingBar.tsx'
import { Sidebar } from './panels/sidebar.tsx'
import { StatusBar } from './panels/statusBar/statusBar.tsx'
import { PrintedPage } from './print/printedPage.tsx'
import { Start } from './start/start.tsx'
import { FollowsAtEase } from './state/atEase.tsx'
import { followFile } from './state/files/changedOutside.ts'
import { keepUnsaved } from './state/files/keeping.ts'
import { mayLeave } from './state/files/leaving.ts'
import { begin, openFrom } from './state/files/opening.ts'
import { followTitle } from './state/files/titling.ts'
import { followKeys } from './state/ownKeys.ts'
import { useOpened } from './state/selectors.ts'
import { WorkspaceProvider } from './state/workspaceContext.ts'
import { TargetDialog } from './targets/targetDialog.tsx'
import { Refusal, Repairs } from './toolbar/notices.tsx'
import { Toolbar } from './toolbar/toolbar.tsx'
import { Fault } from './ui/fault.tsx'
import { Question } from './ui/question.tsx'
import { useThemeOnPage } from './ui/theme.ts'
import { VersionsDialog } from './versions/versionsDialog.tsx'

/** What comes from the machine: files, commands of the menu bar, the wish to close the window; its title goes there. */
function useHost(workspace: Workspace): void {
  useEffect(() => {
    const { host } = workspace
    const stops = [
      host.onFile((file) => void openFrom(host, async () => file)),
      host.onCommand((id) => runFromMenuBar(id, workspace)),
      host.onClosing(() => mayLeave(host)),
      followTitle(host),
      followFile(host),
      keepUnsaved(host),
      followKeys(host),
    ]
    // Only now: what the machine hands over earlier than it is asked, it hands over with the answer.
    void begin(host)
    return () => {
      for (const stop of stops) stop()
    }
  }, [workspace])
}

function MapScreen() {
  return (
    <div className="map-screen">
      <FollowsAtEase>
        <Toolbar />
        <Repairs />
      </FollowsAtEase>
      <div className="middle">
        <FollowsAtEase>
          <Sidebar />
        </FollowsAtEase>
        <Canvas />
        <FollowsAtEase>
          <Inspector />
        </FollowsAtEase>
        <Refusal />
      </div>
      <FollowsAtEase>
        <StatusBar />
      </FollowsAtEase>
      <Palette />
      <TargetDialog />
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
  useClipboard()
  useTextDrop()
  const opened = useOpened()
  return (
    <WorkspaceProvider value={workspace}>
      <Tooltip.Provider delayDuration={400} disableHoverableContent>
        {/* Another file is another map: nothing of the last one's view is kept. */}
        <Fault key={opened}>{opened === null ? <StartScreen /> : <MapScreen />}</Fault>
        <ShortcutSheet />
        <ExportDialog />
        <VersionsDialog />
        <TranslationDialog />
        <ReviewDialog />
        <PrintedPage />
        <Question />
        <WaitingBar />
        <DropZone host={workspace.host} />
      </Tooltip.Provider>
    </WorkspaceProvider>
  )
}
