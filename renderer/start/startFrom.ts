import type { Template } from '../../shared/document/templates/template.ts'
import { startDraft } from '../../shared/session/writing.ts'
import { showNewMap } from '../state/files/opening.ts'
import { newId } from '../state/newId.ts'
import { say } from '../state/saying.ts'
import { applySession, useSession } from '../state/session.ts'

/** Opens a new map made from a template, with the cursor in the claim that it waits for. */
export const startFrom = ({ map, fileName, first }: Template): Promise<void> =>
  say(async () => {
    await showNewMap(map, fileName)
    const { work } = useSession.getState()
    if (first === null || work?.session.map !== map) return
    applySession(startDraft(work.session, { claim: { ...first, id: newId() } }))
  })
