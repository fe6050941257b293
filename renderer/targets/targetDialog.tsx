import { Dialog } from 'radix-ui'
import { Keys } from '../input/keys.tsx'
import '../palette/palette.css'
import { showView, useView } from '../state/view.ts'
import { useFocusBack } from '../ui/focusBack.ts'
import { TargetFinder } from './targetFinder.tsx'
import type { TargetKind } from './targets.ts'

const kinds: ReadonlyMap<string | null, TargetKind> = new Map([
  ['support targets', 'support'],
  ['rebut targets', 'rebut'],
])

const Hints = ({ kind }: { readonly kind: TargetKind }) => (
  <footer className="palette-hints">
    <span>
      <kbd>↑</kbd> <kbd>↓</kbd> choose
    </span>
    <span>
      <kbd>↵</kbd> {kind === 'support' ? 'support it' : 'rebut it'}
    </span>
    {kind === 'rebut' && (
      <span>
        <Keys shortcut="Mod+Enter" /> undercut its step
      </span>
    )}
  </footer>
)

/** Finds the claim that the selected one shall bear on, and joins the two. */
export function TargetDialog() {
  const kind = useView((view) => kinds.get(view.dialog))
  const { choose, onCloseAutoFocus } = useFocusBack(kind !== undefined)
  const close = () => showView({ dialog: null })
  return (
    <Dialog.Root open={kind !== undefined} onOpenChange={close}>
      <Dialog.Portal container={document.getElementById('canvas')}>
        <Dialog.Overlay className="palette-shade" />
      </Dialog.Portal>
      <Dialog.Portal>
        <Dialog.Content className="palette" aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
          <Dialog.Title className="hidden-text">{kind === 'support' ? 'Support' : 'Rebut'} another claim</Dialog.Title>
          {kind !== undefined && (
            <>
              <TargetFinder
                kind={kind}
                choose={(act) => {
                  choose(act)
                  close()
                }}
              />
              <Hints kind={kind} />
            </>
          )}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
