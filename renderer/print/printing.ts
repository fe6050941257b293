import { create } from 'zustand'
import { usualRequest } from '../../shared/formats/picture/request.ts'
import { createPictureThread } from '../export/pictureThread.ts'
import { useSession } from '../state/session.ts'

/** The picture that is being printed. */
interface Printed {
  /** Of the browser's own store. */
  readonly url: string
  readonly title: string
}

export const usePrinted = create<{ readonly printed: Printed | null }>(() => ({ printed: null }))

/** An A4 sheet without its margins, mm; other papers are near enough to it. */
const SHEET = { width: 277, height: 190, turns: false } as const

/**
 * Prints the whole map, laid out for a page, with title, legend and sources: as a picture, so that paper shows what
 * every export does.
 * @throws RejoinderError where it can't be drawn
 */
export async function printMap(): Promise<void> {
  const { work } = useSession.getState()
  if (work === null) return
  const { map } = work.session
  const thread = createPictureThread()
  try {
    const request = { ...usualRequest, fit: SHEET }
    const svg = await thread.write(map, request, 'svg', () => {}, new AbortController().signal)
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    usePrinted.setState({ printed: { url, title: map.title || work.name } })
    await isShown(url)
    window.print()
  } finally {
    thread.stop()
    const { printed } = usePrinted.getState()
    if (printed !== null) URL.revokeObjectURL(printed.url)
    usePrinted.setState({ printed: null })
  }
}

/** When the page has the picture, with its fonts. */
async function isShown(url: string): Promise<void> {
  const picture = new Image()
  picture.src = url
  await picture.decode()
  await new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
}
