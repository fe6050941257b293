import { useCallback } from 'react'
import { commandOf } from '../../shared/commands/table.ts'
import { useView } from '../state/view.ts'
import { runCommand } from '../state/workspace.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { Finder } from './finder.tsx'
import { PaletteDialog } from './paletteDialog.tsx'
import { CLAIM_SIGN, type PaletteItem, paletteGroups, subjectOf } from './paletteItems.ts'
import { noteCommand } from './recentCommands.ts'

function CommandFinder({ choose }: { readonly choose: (act: () => void) => void }) {
  const workspace = useWorkspace()
  const groupsFor = useCallback((query: string) => paletteGroups(query, workspace), [workspace])
  const subject = subjectOf(workspace)
  const run = (item: PaletteItem): void =>
    choose(() => {
      if ('claim' in item) workspace.view.reveal(item.claim.id)
      else {
        noteCommand(item.command.id)
        runCommand(item.command, workspace)
      }
    })
  const press = (key: string, query: string): boolean => {
    if (key !== '?' || query !== '') return false
    choose(() => runCommand(commandOf('help.shortcuts'), workspace))
    return true
  }
  return (
    <Finder
      label="Find a command or a claim"
      placeholder="Type what you want to do"
      listLabel="Commands and claims"
      subject={
        subject === null ? null : (
          <>
            on <b>{subject}</b>
          </>
        )
      }
      groupsFor={groupsFor}
      onChoose={run}
      onKey={press}
      noneFor={(query) =>
        query.trim().startsWith(CLAIM_SIGN) ? 'No claim holds these words.' : 'Nothing by that name can be done now.'
      }
    />
  )
}

const hints = (
  <>
    <span>
      <kbd>↑</kbd> <kbd>↓</kbd> choose
    </span>
    <span>
      <kbd>↵</kbd> run
    </span>
    <span>
      <kbd>{CLAIM_SIGN}</kbd> find a claim
    </span>
    <span className="last">
      <kbd>?</kbd> all shortcuts
    </span>
  </>
)

/** All commands by their names, and all claims by their words. */
export function Palette() {
  const open = useView((view) => view.dialog === 'palette')
  return (
    <PaletteDialog open={open} title="Commands" finder={(choose) => <CommandFinder choose={choose} />} hints={hints} />
  )
}
