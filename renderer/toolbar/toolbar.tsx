import type { ReactNode } from 'react'
import type { CommandId } from '../../shared/commands/table.ts'
import { AppMenu } from '../input/appMenu.tsx'
import { CommandIcon } from '../input/commandIcons.tsx'
import { type PanelPlace, usePanelPlace } from '../panels/panelPlace.ts'
import { useFileName, useIsUnsaved } from '../state/selectors.ts'
import { CommandButton } from '../ui/commandButton.tsx'
import { useTheme } from '../ui/theme.ts'
import './toolbar.css'

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

/** A command by its icon alone. */
const IconButton = ({ id, pressed }: { readonly id: CommandId; readonly pressed?: boolean }) => (
  <CommandButton id={id} icon={<CommandIcon id={id} />} {...(pressed === undefined ? {} : { pressed })}>
    {null}
  </CommandButton>
)

/** A command by its icon and a shorter word than its label; in a narrow window by its icon. */
const WordButton = ({ id, children }: { readonly id: CommandId; readonly children: ReactNode }) => (
  <CommandButton id={id} icon={<CommandIcon id={id} />} withKeys>
    <span className="label">{children}</span>
  </CommandButton>
)

/** Switches between light and dark; the system's own theme is a command of the table. */
export function ThemeButton() {
  return <IconButton id={useTheme() === 'dark' ? 'view.lightTheme' : 'view.darkTheme'} />
}

function PanelButtons() {
  const isShown = (place: PanelPlace): boolean => place === 'docked' || place === 'drawer'
  const sidebar = isShown(usePanelPlace('sidebar'))
  const inspector = isShown(usePanelPlace('inspector'))
  return (
    <>
      <IconButton id="view.sidebar" pressed={sidebar} />
      <IconButton id="view.inspector" pressed={inspector} />
    </>
  )
}

const Rule = () => <span className="rule" />

export function Toolbar() {
  return (
    <header className="toolbar">
      <AppMenu />
      <FileName />
      <Rule />
      <IconButton id="edit.undo" />
      <IconButton id="edit.redo" />
      <Rule />
      <WordButton id="claim.new">Claim</WordButton>
      <WordButton id="claim.support">Support</WordButton>
      <WordButton id="claim.rebut">Rebut</WordButton>
      <span className="gap" />
      <PanelButtons />
      <ThemeButton />
      <Rule />
      <WordButton id="help.commands">Commands</WordButton>
      <WordButton id="edit.tidy">Tidy</WordButton>
      <WordButton id="file.save">Save</WordButton>
      <CommandButton id="file.export" className="button primary" />
    </header>
  )
}
