import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { sharing } from '../../../shared/document/sharing.ts'
import { RejoinderError } from '../../../shared/errors.ts'
import type { FileHandle, Host } from '../../../shared/host/host.ts'
import { edit, isUnsaved, markSaved } from '../../../shared/session/session.ts'
import { finishWriting } from '../../../shared/session/writing.ts'
import { ask } from '../asking.ts'
import { read } from '../reading/reading.ts'
import { mention, say } from '../saying.ts'
import { applySession, noteFile, useSession, type Work } from '../session.ts'
import { showView } from '../view.ts'

/** Minds what other programs do to the file that is shown. Gives the way to stop. */
export function followFile(host: Host): () => void {
  const stops = [
    host.onFileChanged((handle, what) => {
      void say(() => (what === 'gone' ? noteGone(handle) : takeChange(host, handle)))
    }),
    host.onFileCopied(noteCopy),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** The map that is shown, if this is its file. */
function workOf(handle: FileHandle): Work | null {
  const { work } = useSession.getState()
  return work?.handle?.token === handle.token ? work : null
}

function noteGone(handle: FileHandle): void {
  const work = workOf(handle)
  if (work === null) return
  // Nothing on the disk holds it now.
  noteFile({ session: { ...work.session, saved: null } })
  showView({
    sentence: `“${handle.name}” is no longer where it was; save it again, there or elsewhere.`,
    wayOn: 'file.saveAs',
  })
}

function noteCopy(handle: FileHandle, copy: string): void {
  if (workOf(handle) === null) return
  showView({
    sentence: `“${copy}” lies beside “${handle.name}”: so sync programs name the other version of a file that was changed in two places.`,
    wayOn: 'file.copies',
  })
}

/** Shows what the file holds now; where there is something unsaved, the person chooses. */
async function takeChange(host: Host, handle: FileHandle): Promise<void> {
  if (workOf(handle) === null) return
  const file = await host.readAgain(handle)
  const found = await read(file.bytes).catch((error: unknown) => {
    if (!(error instanceof RejoinderError)) throw error
    throw new RejoinderError(
      `Another program put something into “${handle.name}” that is no map; yours stays as it is.`,
    )
  })
  const work = workOf(handle)
  if (work === null) return
  const map = sharing(work.session.map, found.map)
  if (isUnsaved(work.session) && (await choice(work, map)) !== 'theirs') return
  const now = workOf(handle)
  if (now !== null) show(now, map, file.handle)
}

const choice = (work: Work, theirs: ArgumentMap): Promise<'theirs' | 'mine' | 'cancel'> =>
  ask({
    title: `“${work.name}” was changed by another program`,
    text: 'You have changes here that are not saved. Take over the file as it is now, or keep yours; undo brings yours back.',
    sides: [
      { label: 'Yours', map: work.session.map },
      { label: 'In the file', map: theirs },
    ],
    first: { answer: 'mine', label: 'Keep mine' },
    second: { answer: 'theirs', label: 'Take the file’s' },
  })

/** What the file holds in place of what is shown, as one step that undo takes back; place and selection stay. */
function show(work: Work, map: ArgumentMap, handle: FileHandle | null): void {
  applySession(
    markSaved(
      edit(finishWriting(work.session), () => map),
      map,
    ),
  )
  noteFile({ handle })
  mention('Shown as another program changed it')
}
