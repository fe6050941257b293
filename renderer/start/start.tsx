import { FolderOpen, HardDrive, Plus } from 'lucide-react'
import { useWorkspace } from '../state/workspaceContext.ts'
import { ThemeButton } from '../toolbar/toolbar.tsx'
import { CommandButton } from '../ui/commandButton.tsx'
import { Hints } from './hints.tsx'
import { Logo } from './logo.tsx'
import { Recents } from './recents.tsx'
import { SampleCard } from './sampleCard.tsx'
import './start.css'
import { TemplateCards } from './templateCards.tsx'
import { Unsaved } from './unsaved.tsx'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

const LESS = 'A tab promises less than the program.'

/** What a person may rely on; a tab writes nothing by itself. */
function LocalPromise() {
  const { host } = useWorkspace()
  return (
    <p className="promise">
      <HardDrive {...icon} />
      <span>
        {host.kind === 'desktop' ? 'Maps are plain files on this computer.' : 'Maps are plain files that you save.'}
        <br />
        Nothing is sent anywhere.
        {host.kind === 'browser' && (
          <>
            <br />
            <CommandButton id="help.safety" className="promise-more" says={LESS}>
              {LESS}
            </CommandButton>
          </>
        )}
      </span>
    </p>
  )
}

/** The first thing a person sees when the window was opened for no file. */
export function Start() {
  return (
    <div className="start">
      <aside className="start-side">
        <h1>
          <Logo />
          Rejoinder
        </h1>
        <CommandButton id="file.new" className="button primary" icon={<Plus {...icon} />} withKeys />
        <CommandButton id="file.open" className="button framed" icon={<FolderOpen {...icon} />} withKeys />
        <p className="drop-hint">or drop a map anywhere on this window</p>
        <Hints />
        <LocalPromise />
      </aside>
      <main className="start-main">
        <div className="start-theme">
          <ThemeButton />
        </div>
        <div className="start-content">
          <Unsaved />
          <TemplateCards />
          <SampleCard />
          <Recents />
        </div>
      </main>
    </div>
  )
}
