import type { Host } from '../../../shared/host/host.ts'
import { isUnsaved } from '../../../shared/session/session.ts'
import { ask } from '../asking.ts'
import { say } from '../saying.ts'
import { useSession } from '../session.ts'
import { saved, savesDone } from './saving.ts'

/**
 * Whether the map that is shown may be left: it holds no unsaved changes, or the person saved them or gave them up.
 * What could not be saved is told, and stays.
 */
export async function mayLeave(host: Host): Promise<boolean> {
  let may = false
  await say(async () => {
    may = await settled(host)
  })
  return may
}

async function settled(host: Host): Promise<boolean> {
  await savesDone()
  const { work } = useSession.getState()
  if (work === null || !isUnsaved(work.session)) return true
  const answer = await ask({
    title: `Save changes to “${work.name}”?`,
    text: `If you don’t, what you changed${work.session.saved === null || work.handle === null ? '' : ' since the last save'} is lost.`,
    first: { answer: 'save', label: 'Save' },
    second: { answer: 'lose', label: 'Don’t save' },
  })
  if (answer === 'lose') return true
  // What came in while it was being saved is asked about once more.
  return answer === 'save' && (await saved(host, false)) && (await settled(host))
}
