import { Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { commandOf } from '../../shared/commands/table.ts'
import { showView, useView } from '../state/view.ts'
import { runCommand } from '../state/workspace.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { useFocusBack } from '../ui/focusBack.ts'
import './palette.css'
import { CLAIM_SIGN, type PaletteItem, paletteGroups, subjectOf } from './paletteItems.ts'
import { PaletteGroups } from './paletteRows.tsx'
import { noteCommand } from './recentCommands.ts'

type Choose = (act: () => void) => void

/** The way to move among so many rows by a key, round and round. */
export function rowAfter(key: string, row: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (row + 1) % count
  if (key === 'ArrowUp') return (row - 1 + count) % count
  if (key === 'PageDown') return Math.min(count - 1, row + 8)
  if (key === 'PageUp') return Math.max(0, row - 8)
  return undefined
}

function Finder({ choose }: { readonly choose: Choose }) {
  const workspace = useWorkspace()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const listId = useId()
  const groups = useMemo(() => paletteGroups(query, workspace), [query, workspace])
  const items = groups.flatMap(({ rows }) => rows.map(({ item }) => item))
  const subject = subjectOf(workspace)

  useEffect(() => {
    list.current?.querySelector(`[id="${listId}-${active}"]`)?.scrollIntoView({ block: 'nearest' })
    if (active === 0) list.current?.scrollTo({ top: 0 })
  }, [active, listId])

  const run = (item: PaletteItem | undefined): void => {
    if (item === undefined) return
    choose(() => {
      if ('claim' in item) workspace.view.reveal(item.claim.id)
      else {
        noteCommand(item.command.id)
        runCommand(item.command, workspace)
      }
    })
  }
  const press = (event: KeyboardEvent): void => {
    const next = items.length === 0 ? undefined : rowAfter(event.key, active, items.length)
    if (next !== undefined) setActive(next)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(items[active])
    else if (event.key === '?' && query === '') choose(() => runCommand(commandOf('help.shortcuts'), workspace))
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="palette-search">
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          type="text"
          role="combobox"
          aria-label="Find a command or a claim"
          aria-expanded={items.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${listId}-${active}` : undefined}
          placeholder="Type what you want to do"
          spellCheck={false}
          autoComplete="off"
          value={query}
          onChange={(event) => {
            setQuery(event.target.value)
            setActive(0)
          }}
          onKeyDown={press}
        />
        {subject !== null && (
          <p className="palette-subject">
            on <b>{subject}</b>
          </p>
        )}
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label="Commands and claims" ref={list}>
        <PaletteGroups groups={groups} listId={listId} active={active} onPoint={setActive} onChoose={run} />
      </div>
      {items.length === 0 && (
        <p className="palette-none" role="status">
          {query.trim().startsWith(CLAIM_SIGN)
            ? 'No claim holds these words.'
            : 'Nothing by that name can be done now.'}
        </p>
      )}
    </>
  )
}

const Hints = () => (
  <footer className="palette-hints">
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
  </footer>
)

/** All commands by their names, and all claims by their words. */
export function Palette() {
  const open = useView((view) => view.dialog === 'palette')
  const { choose, onCloseAutoFocus } = useFocusBack(open)
  const close = () => showView({ dialog: null })
  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal container={document.getElementById('canvas')}>
        <Dialog.Overlay className="palette-shade" />
      </Dialog.Portal>
      <Dialog.Portal>
        <Dialog.Content className="palette" aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
          <Dialog.Title className="hidden-text">Commands</Dialog.Title>
          <Finder
            choose={(act) => {
              choose(act)
              close()
            }}
          />
          <Hints />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
