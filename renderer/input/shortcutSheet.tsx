import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { shortcutOn } from '../../shared/commands/command.ts'
import { commandsOf, menus } from '../../shared/commands/table.ts'
import { showView, useView } from '../state/view.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import '../ui/dialog.css'
import { useFocusBack } from '../ui/focusBack.ts'
import { Keys } from './keys.tsx'
import './shortcutSheet.css'

/** What keys do while a card is written in; they are the field's, and no commands. */
const whileWriting = [
  ['Done', 'Enter'],
  ['Next line', 'Shift+Enter'],
  ['Cancel: the old text comes back', 'Escape'],
  ['Done, and support this claim', 'Tab'],
  ['Done, and rebut this claim', 'Shift+Tab'],
  ['Done, and another claim beside it', 'Mod+Enter'],
] as const

/** What the pointer and the arrows do on the map; these are gestures, and no commands. */
const gestures = [
  ['Select the nearest card', 'Arrow keys'],
  ['Select', 'Click a card or a badge'],
  ['Select more', '⇧ click, or ⇧ drag'],
  ['Edit the text', 'Double click'],
  ['New claim here', 'Double click the ground'],
  ['Move a card', 'Drag it'],
  ['Support or rebut', 'Drag it onto a card'],
  ['Undercut', 'Drag it onto a step'],
  ['Move the map', 'Drag, or turn the wheel'],
  ['Zoom', 'Ctrl or ⌘ and the wheel'],
  ['Open a map', 'Drop its file anywhere'],
] as const

function Group({ group, label }: (typeof menus)[number]) {
  const { host } = useWorkspace()
  const rows = commandsOf(group).flatMap((command) => {
    const shortcut = shortcutOn(command, host)
    return shortcut === undefined ? [] : [{ ...command, shortcut }]
  })
  return (
    <section>
      <h3>{label}</h3>
      <dl>
        {rows.map(({ id, label: name, shortcut }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              <Keys shortcut={shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Writing() {
  return (
    <section>
      <h3>While writing on a card</h3>
      <dl>
        {whileWriting.map(([what, shortcut]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <Keys shortcut={shortcut} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Gestures() {
  return (
    <section>
      <h3>On the map</h3>
      <dl>
        {gestures.map(([what, how]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd className="meta">{how}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The sheet is there to be read: it takes the focus itself, and no button of it. */
function focusWhole(event: Event): void {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

/** Every key there is, read from the table of commands. */
export function ShortcutSheet() {
  const open = useView((view) => view.dialog === 'shortcuts')
  const { onCloseAutoFocus } = useFocusBack(open)
  return (
    <Dialog.Root open={open} onOpenChange={() => showView({ dialog: null })}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content
          className="dialog shortcuts"
          aria-describedby={undefined}
          onOpenAutoFocus={focusWhole}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <header>
            <Dialog.Title>Shortcuts</Dialog.Title>
            <p className="meta">Keys without Ctrl or ⌘ act while the map has the focus.</p>
            <Dialog.Close className="button icon" aria-label="Close">
              <X size={16} strokeWidth={1.75} aria-hidden />
            </Dialog.Close>
          </header>
          <div className="sheet">
            {menus.map((menu) => (
              <Group key={menu.group} {...menu} />
            ))}
            <Writing />
            <Gestures />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
