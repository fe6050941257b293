import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { makeMap } from '../../shared/document/make.ts'
import type { Host, OpenedFile } from '../../shared/host/host.ts'
import { openSession } from '../../shared/session/session.ts'
import { loadBundled } from './bundled.ts'
import { mayLeave } from './leaving.ts'
import { SAMPLE, UNTITLED } from './names.ts'
import { say } from './saying.ts'
import { showWork, useSession } from './session.ts'
import { showView } from './view.ts'

/** The bundled sample, as a file that can't be written back. */
export const sampleFile = async (): Promise<OpenedFile> => ({
  handle: null,
  name: SAMPLE,
  bytes: await loadBundled('sample.argmap'),
})

/** What reads and draws maps; it is too large to keep the start screen waiting. */
export const loadDrawing = () => import('./drawing.ts')

/**
 * Opens what a person chose or dropped, if anything, in place of what is shown; what can't be opened is told in one
 * sentence. Unsaved changes are asked about last: nobody is to decide about them for a file that is no map.
 */
export const openFrom = (host: Host, choice: () => Promise<OpenedFile | null>): Promise<void> =>
  say(async () => {
    const file = await choice()
    if (file === null) return
    const { readAndDraw, pen } = await loadDrawing()
    const { map, problems, drawing } = await readAndDraw(file.bytes)
    if (!(await mayLeave(host))) return
    const { name, handle } = file
    const saved = problems.length === 0
    showWork({ session: openSession(map, saved), drawing, pen, name, handle, problems })
    showView({ sentence: null, noticed: !saved, drawer: null })
  }, 'file.open')

/** Begins a new map: in a window of its own where this one shows a map and the host has windows. */
export async function newMap(host: Host): Promise<void> {
  if (useSession.getState().work !== null && (await host.newWindow())) return
  if (await mayLeave(host)) await showNewMap()
}

/**
 * Shows a new map in place of what is shown, under this name until it is saved. It has nothing to save until it is
 * changed.
 */
export async function showNewMap(map: ArgumentMap = makeMap(), name: string = UNTITLED): Promise<void> {
  const { pen, shaper } = await loadDrawing()
  await shaper.prepare([])
  const session = openSession(map, true)
  showWork({ session, drawing: pen.draw(map, map), pen, name, handle: null, problems: [] })
  showView({ sentence: null, noticed: false, drawer: null })
}

/** Goes back to the start screen. */
export async function closeMap(host: Host): Promise<void> {
  if (!(await mayLeave(host))) return
  showWork(null)
  showView({ sentence: null, noticed: false, drawer: null })
}
