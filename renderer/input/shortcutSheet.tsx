import { RotateCcw, Search, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { keysText } from '../../shared/commands/keys/keysText.ts'
import { shortcutOn } from '../../shared/commands/keys/ownKeys.ts'
import { commandsOf, menus } from '../../shared/commands/table.ts'
import { useOwnKeys } from '../state/ownKeys.ts'
import { showView, useView } from '../state/view.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import '../ui/dialog.css'
import { useFocusBack } from '../ui/focusBack.ts'
import { FixedKeys } from './fixedKeys.tsx'
import { KeyGroup } from './keyRows.tsx'
import { keySearch } from './keySearch.ts'
import './shortcutSheet.css'
import { type KeyChange, useKeyChange } from './useKeyChange.ts'

interface HeaderProps {
  readonly change: KeyChange
  readonly typed: string
  readonly onType: (typed: string) => void
}

function Header({ change, typed, onType }: HeaderProps) {
  const hasOwn = useOwnKeys(({ own }) => own.size > 0)
  return (
    <header>
      <Dialog.Title>Shortcuts</Dialog.Title>
      {/* The first that can take the focus, so that one may type at once. */}
      <label className="find">
        <Search size={16} strokeWidth={1.75} aria-hidden />
        <input
          type="text"
          dir="auto"
          placeholder="Words or a key"
          aria-label="Find a shortcut by words or by its key"
          spellCheck={false}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => onType(target.value)}
        />
      </label>
      <p className="meta" role="status">
        {change.said ?? 'Keys without Ctrl or ⌘ act while the map has the focus. Choose a key to change it.'}
      </p>
      {hasOwn && (
        <button type="button" className="button" onClick={change.resetAll}>
          <RotateCcw size={16} strokeWidth={1.75} aria-hidden />
          Reset all keys
        </button>
      )}
      <Dialog.Close className="button icon" aria-label="Close">
        <X size={16} strokeWidth={1.75} aria-hidden />
      </Dialog.Close>
    </header>
  )
}

/** The groups in which something is sought, and a word where there is none. */
function Sheet({ change, typed }: Omit<HeaderProps, 'onType'>) {
  const { host } = useWorkspace()
  const own = useOwnKeys((keys) => keys.own)
  const isSought = keySearch(typed)
  const groups = menus.map(({ group, label }) => ({
    label,
    commands: commandsOf(group).filter((command) => {
      const shortcut = shortcutOn(command, host, own)
      return isSought(
        `${command.label} ${command.keywords ?? ''}`,
        shortcut === undefined ? '' : keysText(shortcut, host.platform),
      )
    }),
  }))
  return (
    <div className="sheet">
      {groups.map((group) => (
        <KeyGroup key={group.label} {...group} change={change} />
      ))}
      <FixedKeys isSought={isSought} />
      <p className="none-found">No command has these words or this key.</p>
    </div>
  )
}

/** Every key there is, read from the table of commands; each can be changed. */
export function ShortcutSheet() {
  const open = useView((view) => view.dialog === 'shortcuts')
  const change = useKeyChange()
  const [typed, setTyped] = useState('')
  const { onCloseAutoFocus } = useFocusBack(open)
  const close = () => {
    change.stop()
    setTyped('')
    showView({ dialog: null })
  }
  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content
          className="dialog shortcuts"
          aria-describedby={undefined}
          onCloseAutoFocus={onCloseAutoFocus}
          onEscapeKeyDown={(event) => {
            // While a command waits for its key, Esc only ends that; then it ends the search.
            if (change.waiting === null && typed === '') return
            event.preventDefault()
            if (change.waiting === null) setTyped('')
          }}
        >
          <Header change={change} typed={typed} onType={setTyped} />
          <Sheet change={change} typed={typed} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
