import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { commandsOf, menus } from '../../shared/commands/table.ts'
import { showView, useView } from '../state/view.ts'
import { Keys } from './keys.tsx'
import './shortcutSheet.css'

/** What the pointer and the arrows do on the map; these are gestures, no commands. */
const gestures = [
  ['Select the nearest claim', 'Arrow keys'],
  ['Select a claim or a relation', 'Click it or its badge'],
  ['Move the map', 'Drag, or turn the wheel'],
  ['Zoom', 'Ctrl and the wheel'],
  ['Open a map', 'Drop its file anywhere'],
] as const

function Group({ group, label }: (typeof menus)[number]) {
  const withKeys = commandsOf(group).filter(({ shortcut }) => shortcut !== undefined)
  if (withKeys.length === 0) return null
  return (
    <section>
      <h3>{label}</h3>
      <dl>
        {withKeys.map(({ id, label: name, shortcut = '' }) => (
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

/** Every key there is, read from the table of commands. */
export function ShortcutSheet() {
  const open = useView((view) => view.shortcutsShown)
  return (
    <Dialog.Root open={open} onOpenChange={(shown) => showView({ shortcutsShown: shown })}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog" aria-describedby={undefined}>
          <header>
            <Dialog.Title>Shortcuts</Dialog.Title>
            <Dialog.Close className="button icon" aria-label="Close">
              <X size={16} strokeWidth={1.75} aria-hidden />
            </Dialog.Close>
          </header>
          <div className="sheet">
            {menus.map((menu) => (
              <Group key={menu.group} {...menu} />
            ))}
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
          </div>
          <p className="meta">Keys without Ctrl or ⌘ act while the map has the focus.</p>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
