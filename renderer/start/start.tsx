import { FolderOpen, HardDrive } from 'lucide-react'
import { Keys } from '../input/keys.tsx'
import { ThemeButton } from '../toolbar/toolbar.tsx'
import { CommandButton } from '../ui/commandButton.tsx'
import { Logo } from './logo.tsx'
import { SampleCard } from './sampleCard.tsx'
import './start.css'

/** The first thing a person sees when the window was opened for no file. */
export function Start() {
  return (
    <div className="start">
      <aside className="start-side">
        <h1>
          <Logo />
          Rejoinder
        </h1>
        <CommandButton
          id="file.open"
          className="button primary"
          icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />}
          withKeys
        />
        <p className="drop-hint">or drop a map anywhere on this window</p>
        <hr />
        <h2>First time here?</h2>
        <ol className="hints">
          <li>
            Open the sample and press <Keys shortcut="N" /> to walk what was never answered.
          </li>
          <li>Select a claim: the inspector says why it stands, or why not.</li>
          <li>
            Press <Keys shortcut="?" /> for all the keys.
          </li>
        </ol>
        <p className="promise">
          <HardDrive size={16} strokeWidth={1.75} aria-hidden />
          <span>
            Maps are plain files on this computer.
            <br />
            Nothing is sent anywhere.
          </span>
        </p>
      </aside>
      <main className="start-main">
        <div className="start-theme">
          <ThemeButton />
        </div>
        <SampleCard />
      </main>
    </div>
  )
}
