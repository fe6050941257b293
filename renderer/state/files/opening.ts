import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { makeMap } from '../../../shared/document/make.ts'
import type { Host, OpenedFile } from '../../../shared/host/host.ts'
import { openSession } from '../../../shared/session/session.ts'
import { loadBundled } from '../bundled.ts'
import { say } from '../saying.ts'
import { type Opening, showWork, useSession } from '../session.ts'
import { showView } from '../view.ts'
import { isToBeShown } from './importing.ts'
import { mayLeave } from './leaving.ts'
import { mapNameOf, SAMPLE, UNTITLED } from './names.ts'
import { giveUpWaiting, waitedFor } from './waiting.ts'

/** The bundled sample, as a file that can't be written back. */
export const sampleFile = async (): Promise<OpenedFile> => ({
  handle: null,
  name: SAMPLE,
  bytes: await loadBundled('sample.argmap'),
})

/** What reads and draws maps; it is too large to keep the start screen waiting. */
export const loadDrawing = () => import('../drawing.ts')

/** Counts what was asked to be shown. */
let asked = 0

/** Takes a turn to show something; the answer says later whether it is still the last, since only that is shown. */
function takeTurn(): () => boolean {
  giveUpWaiting()
  asked += 1
  const turn = asked
  return () => turn === asked
}

/**
 * Opens what a person chose or dropped, if anything, in place of what is shown; what can't be opened is told in one
 * sentence. A map may be added to the open one instead. Unsaved changes are asked about last: nobody is to decide about them for a file that is no map.
 */
export const openFrom = (
  host: Host,
  choice: () => Promise<OpenedFile | null>,
  meant: 'open' | 'add' = 'open',
): Promise<void> =>
  say(async () => {
    const file = await choice()
    if (file === null) return
    const isLast = takeTurn()
    const { readAndDraw } = await loadDrawing()
    const opened = await waitedFor((watch) => readAndDraw(file.bytes, watch))
    if (opened === null) return
    const { map, drawing, pen } = opened
    if (!isLast() || !(await isToBeShown(opened, file.name, meant)) || !(await mayLeave(host))) {
      pen.stop()
      return
    }
    const isOwn = opened.isOwn && !opened.isPicture
    // What another program's file, or a picture, held is not to be saved over it.
    const { name, handle } = isOwn ? file : { name: mapNameOf(file.name), handle: null }
    const problems = opened.isOwn || opened.isPicture ? opened.problems : []
    const saved = isOwn && problems.length === 0 && file.isUnsaved !== true
    show({ session: openSession(map, saved), drawing, pen, name, handle, problems })
  }, 'file.open')

/** Shows what the window was opened for. */
export const begin = (host: Host): Promise<void> =>
  host.startsEmpty ? say(() => showNewMap()) : openFrom(host, () => host.initialFile())

/** Begins a new map: in a window of its own where this one shows a map and the host has windows. */
export async function newMap(host: Host): Promise<void> {
  if (useSession.getState().work !== null && (await host.newWindow())) return
  // Made ready first: between the person's leave and the new map, nothing shall come in.
  const isLast = takeTurn()
  const work = await newWork(makeMap(), UNTITLED)
  if (isLast() && (await mayLeave(host))) show(work)
}

/**
 * Shows a new map in place of what is shown, under this name until it is saved. It has nothing to save until it is
 * changed.
 */
export async function showNewMap(map: ArgumentMap = makeMap(), name: string = UNTITLED): Promise<void> {
  const isLast = takeTurn()
  const work = await newWork(map, name)
  if (isLast()) show(work)
}

async function newWork(map: ArgumentMap, name: string): Promise<Opening> {
  const { drawFirst } = await loadDrawing()
  return { session: openSession(map, true), ...(await drawFirst(map)), name, handle: null, problems: [] }
}

/** Goes back to the start screen. */
export async function closeMap(host: Host): Promise<void> {
  if (!(await mayLeave(host))) return
  takeTurn()
  show(null)
}

/** Shows a map, or the start screen; nothing that lay over what was shown stays. */
function show(work: Opening | null): void {
  showWork(work)
  const noticed = work !== null && work.problems.length > 0
  showView({ sentence: null, mentioned: null, noticed, drawer: null, dialog: null, finding: false })
}
