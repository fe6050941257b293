import { Dialog } from 'radix-ui'
import { lazy, Suspense } from 'react'
import { useHasMap } from '../state/selectors.ts'
import { showView, useView } from '../state/view.ts'
import '../ui/dialog.css'

// What draws and writes pictures is loaded when it is first asked for.
const ExportPanel = lazy(async () => ({ default: (await import('./exportPanel.tsx')).ExportPanel }))

/** Shows the open map as a picture, to be saved or copied. */
export function ExportDialog() {
  const asked = useView((view) => view.dialog === 'export')
  const hasMap = useHasMap()
  return (
    <Dialog.Root open={asked && hasMap} onOpenChange={(shown) => showView({ dialog: shown ? 'export' : null })}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Suspense>{hasMap && <ExportPanel />}</Suspense>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
