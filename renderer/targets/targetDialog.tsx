import { Keys } from '../input/keys.tsx'
import { PaletteDialog } from '../palette/paletteDialog.tsx'
import { useView } from '../state/view.ts'
import { TargetFinder } from './targetFinder.tsx'
import type { TargetKind } from './targets.ts'

const kinds: ReadonlyMap<string | null, TargetKind> = new Map([
  ['support targets', 'support'],
  ['rebut targets', 'rebut'],
])

const Hints = ({ kind }: { readonly kind: TargetKind }) => (
  <>
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
  </>
)

/** Finds the claim that the selected one shall bear on, and joins the two. */
export function TargetDialog() {
  const kind = useView((view) => kinds.get(view.dialog))
  return (
    <PaletteDialog
      open={kind !== undefined}
      title={kind === 'support' ? 'Support another claim' : 'Rebut another claim'}
      finder={(choose) => kind && <TargetFinder kind={kind} choose={choose} />}
      hints={kind && <Hints kind={kind} />}
    />
  )
}
