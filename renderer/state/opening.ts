import { RejoinderError } from '../../shared/errors.ts'
import type { OpenedFile } from '../../shared/host/host.ts'
import { openSession } from '../../shared/session/session.ts'
import { loadBundled } from './bundled.ts'
import { showWork } from './session.ts'
import { showView } from './view.ts'

const SAMPLE = 'fentanyl-dispute.argmap'

/** The bundled sample, as a file that can't be written back. */
export const sampleFile = async (): Promise<OpenedFile> => ({
  handle: null,
  name: SAMPLE,
  bytes: await loadBundled('sample.argmap'),
})

/** What reads and draws maps; it is too large to keep the start screen waiting. */
export const loadDrawing = () => import('./drawing.ts')

/** Opens a file in place of what is shown. Throws a RejoinderError, and leaves all as it is, where it is no map. */
async function openMap({ bytes, handle, name }: OpenedFile): Promise<void> {
  const { readAndDraw } = await loadDrawing()
  const { map, problems, draw, drawing } = await readAndDraw(bytes)
  const saved = problems.length === 0
  showWork({ session: openSession(map, saved), drawing, draw, name, handle, problems })
  showView({ sentence: null, noticed: !saved, drawer: null })
}

/** Opens what a person chose or dropped, if anything; what can't be opened is told in one sentence. */
export async function openFrom(choice: () => Promise<OpenedFile | null>): Promise<void> {
  try {
    const file = await choice()
    if (file !== null) await openMap(file)
  } catch (error) {
    showView({ sentence: sentenceOf(error) })
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof RejoinderError) return error.message
  console.error(error)
  return `Something went wrong in Rejoinder itself: ${error instanceof Error ? error.message : String(error)}`
}
