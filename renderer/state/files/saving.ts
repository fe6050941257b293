import { serialiseMap } from '../../../shared/document/file/serialise.ts'
import { refuseLarge } from '../../../shared/host/fileLimit.ts'
import type { FileHandle, Host, SaveAnswer } from '../../../shared/host/host.ts'
import { markSaved } from '../../../shared/session/session.ts'
import { ask } from '../asking.ts'
import { say } from '../saying.ts'
import { noteFile, useSession } from '../session.ts'
import { suggestedName } from './names.ts'

/** Saves the open map where it came from, or where the person chooses. */
export const save = (host: Host): Promise<void> => say(async () => void (await saved(host, false)), 'file.saveAs')

export const saveAs = (host: Host): Promise<void> => say(async () => void (await saved(host, true)), 'file.saveAs')

let last: Promise<unknown> = Promise.resolve()

let begun = 0

/** How many saves were begun so far. */
export const savesBegun = (): number => begun

/** When all saves that were begun are at their end, well or not. */
export const savesDone = (): Promise<unknown> => last.catch(() => undefined)

/**
 * Whether the map was saved, after all saves that were begun before.
 * @param elsewhere where the person chooses, even if it has a file
 * @throws RejoinderError where it could not be: the map stays unsaved
 */
export function saved(host: Host, elsewhere: boolean): Promise<boolean> {
  const turn = savesDone().then(() => saveNow(host, elsewhere))
  last = turn
  return turn
}

async function saveNow(host: Host, elsewhere: boolean): Promise<boolean> {
  const { work } = useSession.getState()
  if (work === null) return false
  const { map } = work.session
  begun += 1
  const bytes = new TextEncoder().encode(serialiseMap(map))
  // It could not be opened again.
  refuseLarge(work.name, bytes.length)
  const answer =
    work.handle === null || elsewhere
      ? await host.saveFileAs(suggestedName(work.name, map.title), bytes)
      : await saveInPlace(host, work.handle, bytes)
  if (answer.kind !== 'saved') return false
  const now = useSession.getState().work
  // By now the window may show another map. What was typed meanwhile stays unsaved.
  if (now?.opened === work.opened)
    noteFile({ session: markSaved(now.session, map), name: answer.name, handle: answer.handle, savedAt: Date.now() })
  return true
}

async function saveInPlace(host: Host, handle: FileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<SaveAnswer> {
  const answer = await host.saveFile(handle, bytes, false)
  if (answer.kind !== 'changed') return answer
  const choice = await ask({
    title: `“${handle.name}” was changed or removed by another program`,
    text: 'If you save anyway, what is there now is lost.',
    first: { answer: 'elsewhere', label: 'Save as…' },
    second: { answer: 'anyway', label: 'Save anyway' },
  })
  if (choice === 'anyway') return await host.saveFile(handle, bytes, true)
  return choice === 'elsewhere' ? await host.saveFileAs(handle.name, bytes) : { kind: 'cancelled' }
}
