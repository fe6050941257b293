import path from 'node:path'
import { type BrowserWindow, shell } from 'electron'
import { RejoinderError } from '../../shared/errors.ts'
import { channels } from '../../shared/host/channels.ts'
import { hearClosing } from '../closing.ts'
import { showHelp } from '../help.ts'
import { showLog } from '../log/log.ts'
import { showKeys } from '../menus.ts'
import { showTitle } from '../titles.ts'
import { handOver, openIn, openWindow, shownIn, windowWith } from '../windows.ts'
import { answer } from './answer.ts'
import { copiesBeside } from './copies.ts'
import { chooseFile, choosePlaceForMap, choosePlaceForPicture } from './dialogs.ts'
import { placeOf, readOpened, save, saveTo, writeTo } from './files.ts'
import { forgetRecent, noteRecent, peekRecent, recentFiles, recentPlace } from './recents.ts'
import {
  dropUnsaved,
  forgetUnsaved,
  keepBeforeSave,
  keepUnsaved,
  openUnsaved,
  peekUnsaved,
  unsavedIn,
  unsavedMaps,
} from './unsaved.ts'
import { keepVersion, readVersion, versionsOf } from './versions.ts'

/** No more windows are opened at once. */
const MOST_COPIES = 4

/** Starts to answer every question that a window may ask. */
export function answerWindows(): void {
  answerAboutFiles()
  answerAboutRecents()
  answerAboutUnsaved()
  answer(channels.newWindow, () => {
    openWindow('new map')
    return undefined
  })
  answer(channels.closing, (said, window) => {
    hearClosing(window, said)
    return undefined
  })
  answer(channels.showTitle, (shown, window) => {
    showTitle(window, shown)
    return undefined
  })
  answer(channels.showHelp, (page) => {
    showHelp(page)
    return undefined
  })
  answer(channels.showLog, () => {
    showLog()
    return undefined
  })
  answer(channels.showKeys, (own) => {
    showKeys(new Map(own))
    return undefined
  })
}

function answerAboutFiles(): void {
  answer(channels.initialFile, async (_ask, window) => {
    const shown = shownIn(window)
    // A page that was loaded anew asks again, and gets the file that it showed.
    const file = shown.given ?? shown.place
    shown.listens = true
    const unsaved = await unsavedIn(window)
    if (unsaved !== null) return unsaved
    return file === null ? null : await openIn(window, file)
  })
  answer(channels.openFile, async (_ask, window) => {
    const file = await chooseFile(window)
    return file === null ? null : await openIn(window, file)
  })
  answer(channels.openDropped, ({ path: file }, window) => openIn(window, file))
  answer(channels.saveFile, async ({ handle, bytes, evenIfChanged }, window) => {
    const place = placeOf(handle)
    await keepBeforeSave(window, place, bytes)
    const answered = await save(handle, bytes, evenIfChanged)
    if (answered.kind === 'saved') {
      noteRecent(place)
      keepVersion(place, bytes)
    }
    return answered
  })
  answer(channels.saveFileAs, async ({ name, bytes }, window) => {
    const file = await choosePlaceForMap(window, name)
    if (file === null) return { kind: 'cancelled' }
    await refuseShownElsewhere(file, window)
    await keepBeforeSave(window, file, bytes)
    const answered = await saveTo(window, file, bytes)
    if (answered.kind === 'saved' && answered.handle !== null) keepVersion(placeOf(answered.handle), bytes)
    return answered
  })
  answer(channels.readAgain, (handle, window) => readOpened(window, placeOf(handle)))
  answer(channels.revealFile, (_ask, window) => {
    const { place } = shownIn(window)
    if (place === null) throw new RejoinderError('This map has no file yet; save it first.')
    shell.showItemInFolder(place)
    return undefined
  })
  answer(channels.openCopies, async (_ask, window) => {
    const { place } = shownIn(window)
    const copies = place === null ? [] : await copiesBeside(place)
    if (copies.length === 0) throw new RejoinderError('No sync program has left a copy of this map beside its file.')
    for (const copy of copies.slice(0, MOST_COPIES)) await handOver(copy.place)
    return undefined
  })
  answer(channels.versions, (handle) => versionsOf(placeOf(handle)))
  answer(channels.readVersion, ({ handle, savedAt }) => readVersion(placeOf(handle), savedAt))
  answer(channels.exportFile, async ({ name, kind, bytes }, window) => {
    const file = await choosePlaceForPicture(window, name, kind)
    if (file !== null) await writeTo(file, bytes)
    return file !== null
  })
}

function answerAboutRecents(): void {
  answer(channels.recentFiles, recentFiles)
  answer(channels.peekRecent, peekRecent)
  answer(channels.openRecent, async (token, window) => openIn(window, await recentPlace(token)))
  answer(channels.forgetRecent, (token) => {
    forgetRecent(token)
    return undefined
  })
}

function answerAboutUnsaved(): void {
  answer(channels.keepUnsaved, async (kept, window) => {
    await keepUnsaved(window, kept)
    return undefined
  })
  answer(channels.dropUnsaved, async (_ask, window) => {
    await dropUnsaved(window)
    return undefined
  })
  answer(channels.unsavedMaps, unsavedMaps)
  answer(channels.peekUnsaved, peekUnsaved)
  answer(channels.openUnsaved, (token, window) => openUnsaved(window, token))
  answer(channels.forgetUnsaved, async (token) => {
    await forgetUnsaved(token)
    return undefined
  })
}

async function refuseShownElsewhere(file: string, window: BrowserWindow): Promise<void> {
  const other = await windowWith(file)
  if (other === undefined || other === window) return
  throw new RejoinderError(
    `“${path.basename(file)}” is open in another window; close it there, or choose another name.`,
  )
}
