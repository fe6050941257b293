import { FolderOpen, Keyboard, Maximize, Moon, PanelLeft, PanelRight, Sun } from 'lucide-react'
import { usePanelPlace } from '../panels/panelPlace.ts'
import { useFileName, useIsUnsaved } from '../state/selectors.ts'
import { CommandButton } from '../ui/commandButton.tsx'
import { useTheme } from '../ui/theme.ts'
import './toolbar.css'

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const

function FileName() {
  const name = useFileName()
  const unsaved = useIsUnsaved()
  return (
    <h1 className="file-name" title={name}>
      <span>{name}</span>
      {unsaved && <i className="unsaved" role="img" aria-label="not saved" title="Not saved" />}
    </h1>
  )
}

/** Switches between light and dark; the system's own theme is a command of the table. */
export function ThemeButton() {
  const dark = useTheme() === 'dark'
  return (
    <CommandButton
      id={dark ? 'view.lightTheme' : 'view.darkTheme'}
      icon={dark ? <Sun {...icon} /> : <Moon {...icon} />}
    >
      {null}
    </CommandButton>
  )
}

export function Toolbar() {
  const sidebar = usePanelPlace('sidebar')
  const inspector = usePanelPlace('inspector')
  return (
    <header className="toolbar">
      <FileName />
      <span className="rule" />
      <CommandButton id="file.open" icon={<FolderOpen {...icon} />} withKeys />
      <span className="gap" />
      <CommandButton id="view.fit" icon={<Maximize {...icon} />} />
      <CommandButton id="help.shortcuts" icon={<Keyboard {...icon} />}>
        {null}
      </CommandButton>
      <ThemeButton />
      <span className="rule" />
      <CommandButton
        id="view.sidebar"
        icon={<PanelLeft {...icon} />}
        pressed={sidebar === 'docked' || sidebar === 'drawer'}
      >
        {null}
      </CommandButton>
      <CommandButton
        id="view.inspector"
        icon={<PanelRight {...icon} />}
        pressed={inspector === 'docked' || inspector === 'drawer'}
      >
        {null}
      </CommandButton>
    </header>
  )
}
