import { RotateCcw, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { menus } from '../../shared/commands/table.ts'
import { useOwnKeys } from '../state/ownKeys.ts'
import { showView, useView } from '../state/view.ts'
import '../ui/dialog.css'
import { useFocusBack } from '../ui/focusBack.ts'
import { FixedKeys } from './fixedKeys.tsx'
import { KeyGroup } from './keyRows.tsx'
import './shortcutSheet.css'
import { type KeyChange, useKeyChange } from './useKeyChange.ts'

/** The sheet is there to be read: it takes the focus itself, and no button of it. */
function focusWhole(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

function Header({ change }: { readonly change: KeyChange }) {
  const hasOwn = useOwnKeys(({ own }) => own.size > 0)
  return (
    <header>
      <Dialog.Title>Shortcuts</Dialog.Title>
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

/** Every key there is, read from the table of commands; each can be changed. */
export function ShortcutSheet() {
  const open = useView((view) => view.dialog === 'shortcuts')
  const change = useKeyChange()
  const { onCloseAutoFocus } = useFocusBack(open)
  const close = () => {
    change.stop()
    showView({ dialog: null })
  }
  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content
          className="dialog shortcuts"
          aria-describedby={undefined}
          onOpenAutoFocus={focusWhole}
          onCloseAutoFocus={onCloseAutoFocus}
          onEscapeKeyDown={(event) => {
            // While a command waits for its key, Esc only ends that.
            if (change.waiting !== null) event.preventDefault()
          }}
        >
          <Header change={change} />
          <div className="sheet">
            {menus.map((menu) => (
              <KeyGroup key={menu.group} menu={menu} change={change} />
            ))}
            <FixedKeys />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
