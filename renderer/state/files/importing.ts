import { type Bearing, mapAdded } from '../../../shared/commands/addMap.ts'
import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import type { ReadFile } from '../../../shared/formats/readFile.ts'
import { bringIntoSight } from '../../canvas/camera.ts'
import { newId } from '../newId.ts'
import { read } from '../reading/reading.ts'
import { review } from '../reviewing.ts'
import { mention } from '../saying.ts'
import { applySession, useSession } from '../session.ts'

/**
 * Whether a map that was read shall take the place of what is shown. What another program's file could not give whole
 * is shown first, and so is what may as well be added to the open map, which the person can choose instead.
 * @param meant what the person asked for
 */
export async function isToBeShown(read: ReadFile, fileName: string, meant: 'open' | 'add'): Promise<boolean> {
  const isForeign = !read.isOwn && !read.isPicture
  const mayBeAdded = useSession.getState().work !== null && (isForeign || meant === 'add')
  if (!mayBeAdded && !(isForeign && read.problems.length > 0)) return true
  const verdict = await review(read, fileName, meant)
  if (verdict.kind === 'add') addToOpen(read.map, verdict.bearing)
  return verdict.kind === 'open'
}

/** The map in a text that another program wrote; null for words that may mean anything. Throws a RejoinderError. */
export async function foreignMapIn(text: string): Promise<ReadFile | null> {
  // Most of what is pasted is a line or two of words.
  if (!/\n|^\s*[{<[]/.test(text)) return null
  const bytes = new TextEncoder().encode(text)
  const { isFileOfOthers } = await import('../../../shared/formats/registry.ts')
  return isFileOfOthers(bytes) ? await read(bytes) : null
}

/** Adds a map that was pasted to the open one, once the person has seen what it holds. */
export async function addPasted(pasted: ReadFile): Promise<void> {
  const verdict = await review(pasted, 'Pasted text', 'only add')
  if (verdict.kind === 'add') addToOpen(pasted.map, verdict.bearing)
}

function addToOpen(map: ArgumentMap, bearing: Bearing): void {
  const { work } = useSession.getState()
  if (work === null) return
  const after = mapAdded(work.session, map, bearing, newId)
  applySession(after)
  mention(`${map.claims.length} ${map.claims.length === 1 ? 'claim' : 'claims'} added`)
  const [first] = after.selection
  const card = useSession.getState().work?.drawing.scene.cards.find(({ claim }) => claim === first)
  if (card !== undefined) bringIntoSight(card.box)
}
