import { pastedInPlace } from '../../../shared/commands/clipboard/clipboard.ts'
import { LONGEST_CLAIM, LongClaimError } from '../../../shared/commands/clipboard/pasteText.ts'
import { newId } from '../../state/newId.ts'
import { say } from '../../state/saying.ts'
import { applySession, useSession } from '../../state/session.ts'

/**
 * Takes what is pasted while a card is written in, where the field itself shall not: an outline where nothing is
 * written yet, and a text that is too long for a claim. Says whether it did.
 */
export function pasteInField(words: string, { value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean {
  const { work } = useSession.getState()
  if (work === null) return false
  let isTaken = false
  void say(() => {
    const after = pastedInPlace(work.session, words, newId)
    isTaken = after !== null
    if (after !== null) return applySession(after)
    const length = value.length - (selectionEnd - selectionStart) + words.length
    isTaken = length > LONGEST_CLAIM
    if (isTaken) throw new LongClaimError(length)
  })
  return isTaken
}
