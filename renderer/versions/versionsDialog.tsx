import { X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useState } from 'react'
import { useSession } from '../state/session.ts'
import { showView, useView } from '../state/view.ts'
import '../ui/choices.css'
import '../ui/dialog.css'
import { useFocusBack } from '../ui/focusBack.ts'
import { VersionList } from './versionList.tsx'
import { VersionView } from './versionView.tsx'
import './versions.css'
import { useVersion, useVersions } from './useVersions.ts'

const close = (): void => showView({ dialog: null })

function Versions() {
  const versions = useVersions()
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = chosen ?? versions?.[0]?.savedAt ?? null
  const version = useVersion(shown)
  if (versions === null) return null
  if (versions.length === 0)
    return <p className="versions-none">There are none yet. Each save of this map keeps one from now on.</p>
  return (
    <div className="versions-middle">
      <VersionList versions={versions} chosen={shown} onChoose={setChosen} />
      <VersionView version={version} onDone={close} />
    </div>
  )
}

/** What the open map held at each save, to look at and to bring back. */
export function VersionsDialog() {
  const asked = useView((view) => view.dialog === 'versions')
  const hasMap = useSession(({ work }) => work !== null)
  const open = asked && hasMap
  const { onCloseAutoFocus } = useFocusBack(open)
  return (
    <Dialog.Root open={open} onOpenChange={close}>
      <Dialog.Portal>
        <Dialog.Overlay className="dialog-shade" />
        <Dialog.Content className="dialog versions" aria-describedby={undefined} onCloseAutoFocus={onCloseAutoFocus}>
          <header>
            <Dialog.Title>Versions</Dialog.Title>
            <Dialog.Close className="button icon" aria-label="Close">
              <X size={16} strokeWidth={1.75} aria-hidden />
            </Dialog.Close>
          </header>
          <Versions />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
