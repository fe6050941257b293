import { useEffect, useState } from 'react'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { PictureFormat } from '../../shared/formats/format.ts'
import { refuseRequest } from '../../shared/formats/picture/refuseRequest.ts'
import type { PictureRequest } from '../../shared/formats/picture/request.ts'
import { sentenceOf } from '../state/saying.ts'
import type { Preview } from './pictureAsk.ts'
import type { PictureThread } from './pictureThread.ts'

interface Shown {
  readonly request: PictureRequest | null
  /** The last that was drawn; null at first. */
  readonly preview: Preview | null
  /** Why there is no picture of this, in one sentence. */
  readonly refusal: string | null
}

interface Previewed extends Omit<Shown, 'request'> {
  /** Whether all this is of what is asked for now, and not of what was before. */
  readonly isCurrent: boolean
  /** The file that would be written; null until it is, and undefined for a picture so large that nobody waits for it. */
  readonly file: File | null | undefined
}

/** What the picture that is asked for will look like; the last one stays until the next is drawn. */
export function usePreview(
  thread: PictureThread,
  map: ArgumentMap,
  request: PictureRequest,
  format: PictureFormat,
  name: string,
): Previewed {
  const [shown, setShown] = useState<Shown>({ request: null, preview: null, refusal: null })
  useEffect(() => {
    let isCurrent = true
    const draw = async () => {
      refuseRequest(request, format)
      const preview = await thread.preview(map, request)
      if (preview === null) return
      // One that is no longer asked for is shown all the same, until the next is drawn.
      setShown((last) => (isCurrent ? { request, preview, refusal: null } : { ...last, preview }))
    }
    draw().catch((error) => {
      if (isCurrent) setShown((last) => ({ ...last, request, refusal: sentenceOf(error) }))
    })
    return () => {
      isCurrent = false
    }
  }, [thread, map, request, format])
  const { preview, refusal } = shown
  const isCurrent = shown.request === request
  const isSmall = preview !== null && preview.scene !== null && pixelsOf(preview) <= MOST_PIXELS
  const file = useFile(thread, map, isCurrent && refusal === null && isSmall ? request : null, format, name)
  return { preview, refusal, isCurrent, file: isSmall ? file : undefined }
}

/** How large a picture may be to be written before anybody asks for it, px. */
const MOST_PIXELS = 16_000_000
/** How long nothing is to be chosen before that, ms. */
const PAUSE = 400

const pixelsOf = ({ size: { pixels } }: Preview): number => pixels.width * pixels.height

/** The picture's file, written while the person looks at its preview: so its size is known, and it can be dragged out. */
function useFile(
  thread: PictureThread,
  map: ArgumentMap,
  request: PictureRequest | null,
  format: PictureFormat,
  name: string,
): File | null {
  const [written, setWritten] = useState<{ readonly of: readonly unknown[]; readonly file: File } | null>(null)
  useEffect(() => {
    if (request === null) return
    const giveUp = new AbortController()
    const write = async () => {
      const bytes = await thread.write(map, request, format.id, () => {}, NEVER)
      if (!giveUp.signal.aborted)
        setWritten({ of: [map, request, format], file: new File([bytes], name, { type: format.mime }) })
    }
    // What can't be written is told when it is asked for.
    const pause = setTimeout(() => void write().catch(() => {}), PAUSE)
    return () => {
      clearTimeout(pause)
      giveUp.abort()
    }
  }, [thread, map, request, format, name])
  const isOfThis = written?.of[0] === map && written.of[1] === request && written.of[2] === format
  return isOfThis ? written.file : null
}

/** A short work isn't worth a new thread: it is let to end. */
const NEVER = new AbortController().signal
