import { Clipboard, X } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { commandWords } from '../../shared/formats/picture/commandLine.ts'
import { sight } from '../canvas/camera.ts'
import { chordOf } from '../input/chord.ts'
import { Keys } from '../input/keys.tsx'
import { mention } from '../state/saying.ts'
import { useFileName, useIsUnsaved, useMap, useSelection } from '../state/selectors.ts'
import { showView } from '../state/view.ts'
import { useWorkspace } from '../state/workspaceContext.ts'
import { useFocusBack } from '../ui/focusBack.ts'
import { type Choices, formatChosen, inWords, type Offer, requestOf } from './choices.ts'
import { CommandToCopy } from './commandToCopy.tsx'
import { ExportForm } from './exportForm.tsx'
import './exportPanel.css'
import { canCopy, copyPicture, pictureName } from './exporting.ts'
import { Figures } from './figures.tsx'
import { createPictureThread } from './pictureThread.ts'
import { PreviewPane } from './preview.tsx'
import { rememberChoices, rememberedChoices } from './remembered.ts'
import { usePreview } from './usePreview.ts'
import { useWriting, type Writing } from './useWriting.ts'

const close = () => showView({ dialog: null })
const COPY = 'Mod+Shift+C'

/** The selected claims, and what is in sight. */
function useOffer(map: ArgumentMap): Offer {
  const selection = useSelection()
  return useMemo(() => {
    const { x, y, width, height } = sight()
    const view = { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
    return { selected: selection.filter((id) => claimsById(map).has(id)), view }
  }, [map, selection])
}

/** The dialog's inside: what the picture will look like, and all that can be chosen of it. */
export function ExportPanel() {
  const { host } = useWorkspace()
  const map = useMap()
  const fileName = useFileName()
  const isUnsaved = useIsUnsaved()
  const offer = useOffer(map)
  const [choices, setChoices] = useState(rememberedChoices)
  const [thread] = useState(createPictureThread)
  const format = formatChosen(choices)
  const request = useMemo(() => requestOf(choices, offer), [choices, offer])
  const name = pictureName(map, fileName, format)
  const { preview, refusal, isCurrent, file } = usePreview(thread, map, request, format, name)
  const writing = useWriting(thread, map, request)
  useEffect(() => thread.stop, [thread])
  const form = useRef<HTMLFormElement>(null)
  const { onCloseAutoFocus } = useFocusBack()

  const choose = (change: Partial<Choices>) => {
    const next = { ...choices, ...change }
    setChoices(next)
    rememberChoices(next)
    writing.setWord(null)
  }
  const finish = () =>
    writing.run(async (write) => {
      const bytes = !file ? await write(format) : new Uint8Array(await file.arrayBuffer())
      if (!(await host.exportFile(name, format, bytes))) return null
      close()
      mention(`${format.name} exported`)
      return null
    })
  const copy = () =>
    writing.run(async (write) => {
      await copyPicture(format, write)
      return 'The image is on the clipboard.'
    })
  const press = (event: KeyboardEvent) => {
    if (!canCopy || chordOf(event.nativeEvent, host.platform) !== COPY) return
    event.preventDefault()
    void copy()
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
      onEscapeKeyDown={(event) => {
        if (writing.progress === null) return
        event.preventDefault()
        writing.cancel()
      }}
      onKeyDown={press}
    >
      <PreviewPane {...{ preview, isCurrent, file }} parties={map.parties} words={inWords(choices, offer)}>
        {preview !== null && <Figures choices={choices} preview={preview} file={file} />}
      </PreviewPane>
      <form
        ref={form}
        aria-busy={writing.progress !== null}
        onSubmit={(event) => {
          event.preventDefault()
          void finish()
        }}
      >
        <Dialog.Title>Export</Dialog.Title>
        <div className="fields">
          <ExportForm {...{ map, offer, choices, choose, preview }} />
        </div>
        <CommandToCopy words={commandWords(request, format, fileName)} isUnsaved={isUnsaved} />
        <Said writing={writing} refusal={refusal} />
        <footer>
          {canCopy && (
            <button type="button" className="button framed" onClick={() => void copy()}>
              <Clipboard size={16} strokeWidth={1.75} aria-hidden />
              Copy image <Keys shortcut={COPY} />
            </button>
          )}
          <span className="gap" />
          <button type="button" className="button" onClick={writing.progress === null ? close : writing.cancel}>
            Cancel
          </button>
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

/** What is being done, what came of it, or why there is no picture. */
function Said({
  writing: { progress, word },
  refusal,
}: {
  readonly writing: Writing
  readonly refusal: string | null
}) {
  if (progress !== null)
    return (
      <p className="export-word" role="status">
        <span>Drawing…</span>
        <progress value={progress} aria-label="How much is drawn" />
      </p>
    )
  const refused = word === null ? refusal : word.isRefusal ? word.said : null
  return (
    <p
      className={refused === null ? 'export-word' : 'export-word refused'}
      role={refused === null ? 'status' : 'alert'}
    >
      {refused ?? word?.said}
    </p>
  )
}
