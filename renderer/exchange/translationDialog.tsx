import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { lazy, Suspense } from 'react'
import { useHasMap } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { showView, useView } from '../state/view.ts'
import '../ui/choices.css'
import '../ui/dialog.css'
import { useFocusBack } from '../ui/focusBack.ts'
import './exchange.css'

// All formats are loaded when one is first asked for.
const TranslationPanel = lazy(async () => ({ default: (await import('./translationPanel.tsx')).TranslationPanel }))

const close = (): void => showView({ dialog: null })

function OfOpenMap() {
  const session = useSession(({ work }) => work?.session)
  const fileName = useSession(({ work }) => work?.name ?? '')
  return session && <TranslationPanel session={session} fileName={fileName} />
}

/** The map as other programs read it: what each format takes of it, to be saved or copied. */
export function TranslationDialog() {
  const asked = useView((view) => view.dialog === 'translation')
  const open = useHasMap() && asked
  const { onCloseAutoFocus } = useFocusBack(open)
  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog exchange" aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
          <header>
            <Dialog.Title>Save in another format</Dialog.Title>
            <Dialog.Close className="button icon" aria-label="Close">
              <X size={16} strokeWidth={1.75} aria-hidden />
            </Dialog.Close>
          </header>
          <Suspense>
            <OfOpenMap />
          </Suspense>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
