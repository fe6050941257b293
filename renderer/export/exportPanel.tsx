import { Copy, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import type { Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { drawPicture } from '../../shared/formats/picture/drawPicture.ts'
import type { PictureRequest } from '../../shared/formats/picture/request.ts'
import { shaper } from '../state/drawing.ts'
import { mention, sentenceOf } from '../state/saying.ts'
import { useFileName, useMap } from '../state/selectors.ts'
import { showView } from '../state/view.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { useFocusBack } from '../ui/focusBack.ts'
import { ExportForm } from './exportForm.tsx'
import { type Choices, canCopy, copyPicture, exportPicture, usualChoices } from './exporting.ts'
import { Preview } from './preview.tsx'
import './exportPanel.css'

const close = () => showView({ dialog: null })

/**
 * The picture's scene, drawn anew when its content is chosen anew; null until its fonts are there.
 * @param refuse is told why, where they can't be loaded; the same function each time
 */
function usePictureScene(map: ArgumentMap, request: PictureRequest, refuse: (error: unknown) => void): Scene | null {
  const [prepared, setPrepared] = useState<ArgumentMap | null>(null)
  useEffect(() => {
    let isCurrent = true
    shaper.prepare(textsOf(map)).then(() => isCurrent && setPrepared(map), refuse)
    return () => {
      isCurrent = false
    }
  }, [map, refuse])
  return useMemo(
    () => (prepared === map ? drawPicture(map, request, shaper).drawing.scene() : null),
    [prepared, map, request],
  )
}

/** The dialog's inside: what the picture will look like, and all that can be chosen of it. */
export function ExportPanel() {
  const { host } = useWorkspace()
  const map = useMap()
  const fileName = useFileName()
  const [choices, setChoices] = useState(usualChoices)
  const [busy, setBusy] = useState(false)
  const [word, setWord] = useState<{ readonly said: string; readonly refused: boolean } | null>(null)
  // A large map takes a moment to draw: what was clicked shows before.
  const refuse = useCallback((error: unknown) => setWord({ said: sentenceOf(error), refused: true }), [])
  const scene = usePictureScene(map, useDeferredValue(choices), refuse)
  const form = useRef<HTMLFormElement>(null)
  const { onCloseAutoFocus } = useFocusBack()

  const choose = (change: Partial<Choices>) => {
    setChoices({ ...choices, ...change })
    setWord(null)
  }
  const attempt = async (act: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setWord(null)
    await act().catch(refuse)
    setBusy(false)
  }
  const finish = async () => {
    if (!(await exportPicture(map, fileName, choices, host))) return
    close()
    mention(`${choices.format.name} exported`)
  }
  const copy = async () => {
    await copyPicture(map, choices)
    setWord({ said: 'The image is on the clipboard.', refused: false })
  }

  return (
    <Dialog.Content
      className="dialog export"
      aria-describedby={undefined}
      onOpenAutoFocus={(event) => {
        event.preventDefault()
        form.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
      }}
      onCloseAutoFocus={onCloseAutoFocus}
    >
      <Preview scene={scene} parties={map.parties} choices={choices} />
      <form
        ref={form}
        aria-busy={busy}
        onSubmit={(event) => {
          event.preventDefault()
          void attempt(finish)
        }}
      >
        <Dialog.Title>Export</Dialog.Title>
        <ExportForm map={map} choices={choices} choose={choose} bounds={scene?.bounds ?? null} />
        <p className={word?.refused ? 'export-word refused' : 'export-word'} role={word?.refused ? 'alert' : 'status'}>
          {busy ? 'Drawing…' : word?.said}
        </p>
        <footer>
          {canCopy && (
            <button type="button" className="button framed" onClick={() => void attempt(copy)}>
              <Copy size={16} strokeWidth={1.75} aria-hidden />
              Copy image
            </button>
          )}
          <span className="gap" />
          <button type="submit" className="button accent">
            Export… <kbd>↵</kbd>
          </button>
        </footer>
      </form>
      <Dialog.Close className="button icon close" aria-label="Close">
        <X size={16} strokeWidth={1.75} aria-hidden />
      </Dialog.Close>
    </Dialog.Content>
  )
}
