import type { BrowserWindow } from 'electron'
import type { Ask, channels } from '../shared/host/channels.ts'
import { placeOf, releaseBefore } from './host/files.ts'
import { noteRecent } from './host/recents.ts'
import { watchFor } from './host/watching.ts'
import { shownIn } from './windows.ts'

// No title bar shows more, and a file's name may come from anywhere.
const TITLE_LENGTH = 200
const PROGRAM = 'Rejoinder'

/** Takes note of what a window shows, and puts it into its title bar as each system does. */
export function showTitle(window: BrowserWindow, { title, unsaved, handle }: Ask<typeof channels.showTitle>): void {
  const shown = shownIn(window)
  const place = handle === null ? null : placeOf(handle)
  if (handle !== null) releaseBefore(window, handle)
  if (place !== null && place !== shown.place) noteRecent(place)
  shown.given = null
  shown.place = place
  shown.unsaved = unsaved
  watchFor(window, handle, place)
  const name = title.slice(0, TITLE_LENGTH)
  if (process.platform === 'darwin') {
    window.setTitle(name)
    window.setDocumentEdited(unsaved)
    window.setRepresentedFilename(place ?? '')
  } else window.setTitle(title === PROGRAM ? name : `${unsaved ? '• ' : ''}${name} — ${PROGRAM}`)
}
