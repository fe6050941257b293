import { channels } from '../../shared/host/channels.ts'
import { openIn, shownIn } from '../windows.ts'
import { answer } from './answer.ts'
import { chooseFile } from './dialogs.ts'

// No title bar shows more, and a map's title may be of any length.
const TITLE_LENGTH = 200

/** Starts to answer every question that a window may ask. */
export function answerWindows(): void {
  answer(channels.initialFile, async (_ask, window) => {
    const shown = shownIn(window)
    // A page that was loaded anew asks again, and gets the file that it showed.
    const file = shown.waiting ?? shown.place
    shown.listens = true
    shown.waiting = null
    return file === null ? null : await openIn(window, file)
  })
  answer(channels.openFile, async (_ask, window) => {
    const file = await chooseFile(window)
    return file === null ? null : await openIn(window, file)
  })
  answer(channels.openDropped, ({ path }, window) => openIn(window, path))
  answer(channels.showTitle, ({ title, unsaved }, window) => {
    shownIn(window).unsaved = unsaved
    window.setTitle(title.slice(0, TITLE_LENGTH))
    window.setDocumentEdited(unsaved)
    return undefined
  })
}
