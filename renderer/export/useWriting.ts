import { useCallback, useEffect, useRef, useState } from 'react'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { PictureFormat } from '../../shared/formats/format.ts'
import type { PictureRequest } from '../../shared/formats/picture/request.ts'
import { sentenceOf } from '../state/saying.ts'
import type { PictureThread } from './pictureThread.ts'

/** What was said of the last thing that was done. */
interface Word {
  readonly said: string
  readonly isRefusal: boolean
}

export type Bytes = Uint8Array<ArrayBuffer>

export interface Writing {
  /** How much of the work is done, 0–1; null while none is going on. */
  readonly progress: number | null
  readonly word: Word | null
  setWord(word: Word | null): void
  /** Does something with pictures that are written for it; what it comes to is said. One thing at a time. */
  run(act: (write: (format: PictureFormat) => Promise<Bytes>) => Promise<string | null>): Promise<void>
  /** Gives up what is being done. */
  cancel(): void
}

/** Writes pictures of what is asked for. What is being written is given up with the dialog. */
export function useWriting(thread: PictureThread, map: ArgumentMap, request: PictureRequest): Writing {
  const [progress, setProgress] = useState<number | null>(null)
  const [word, setWord] = useState<Word | null>(null)
  const going = useRef<AbortController | null>(null)

  const run: Writing['run'] = async (act) => {
    if (going.current !== null) return
    const controller = new AbortController()
    const { signal } = controller
    going.current = controller
    setProgress(0)
    setWord(null)
    try {
      const said = await act((format) => thread.write(map, request, format.id, setProgress, signal))
      setWord(said === null ? null : { said, isRefusal: false })
    } catch (error) {
      if (!signal.aborted) setWord({ said: sentenceOf(error), isRefusal: true })
    }
    going.current = null
    setProgress(null)
  }
  const cancel = useCallback(() => going.current?.abort(), [])
  useEffect(() => cancel, [cancel])
  return { progress, word, setWord, run, cancel }
}
