import { Dialog } from 'radix-ui'
import type { ReactNode } from 'react'
import { showView } from '../state/view.ts'
import { useFocusBack } from '../ui/focusBack.ts'
import './palette.css'

interface Props {
  readonly open: boolean
  readonly title: string
  /** The field and its list; what is chosen there is done once the dialog is closed. */
  readonly finder: (choose: (act: () => void) => void) => ReactNode
  /** What the keys do. */
  readonly hints: ReactNode
}

/** A dialog over the map in which something is found by its words and chosen. */
export function PaletteDialog({ open, title, finder, hints }: Props) {
  const { choose, onCloseAutoFocus } = useFocusBack(open)
  const close = () => showView({ dialog: null })
  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal container={document.getElementById('canvas')}>
        <Dialog.Overlay className="palette-shade" />
      </Dialog.Portal>
      <Dialog.Portal>
        <Dialog.Content className="palette" aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
          <Dialog.Title className="hidden-text">{title}</Dialog.Title>
          {finder((act) => {
            choose(act)
            close()
          })}
          <footer className="palette-hints">{hints}</footer>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
