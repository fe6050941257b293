import type { ReadMapFile } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft } from '../reading/draft.ts'

/** What the name of a relation, or a stance, says of those that attack. */
const ATTACKS = /attack|rebut|against|contra|undercut|undermin|refut|con$/i

/**
 * Reads spans as claims, tagged with their type, and relations between them; `MajorClaim`s are contentions. A claim's
 * stance for or against bears on the first of these.
 * @throws RejoinderError
 */
export function readBrat(bytes: Uint8Array): ReadMapFile {
  const { text, losses } = decodeText(bytes, 'brat file')
  const draft = createDraft('brat file', losses)
  let major = ''
  for (const [index, line] of text.split('\n').entries()) {
    const at = `line ${index + 1}`
    const [id = '', what = '', words = ''] = line.split('\t')
    const [type = '', first = '', second = ''] = what.split(' ')
    if (id.startsWith('T')) {
      const isMajor = /major|main/i.test(type)
      draft.claim(id, { text: words.trim(), tags: type === '' ? [] : [type], contention: isMajor }, at)
      if (isMajor && major === '') major = id
    } else if (id.startsWith('R')) {
      const [from, to] = [first, second].map((end) => end.slice(end.indexOf(':') + 1))
      draft.relation(id, { kind: ATTACKS.test(type) ? 'rebut' : 'support', from: [from ?? ''], to: to ?? '' }, at)
    } else if (/^[AM]\d/.test(id) && type === 'Stance' && major !== '')
      draft.relation(id, { kind: ATTACKS.test(second) ? 'rebut' : 'support', from: [first], to: major }, at)
    else if (line.trim() !== '') draft.lose(at, 'dropped', `Left out an annotation “${line.slice(0, 60)}”.`)
  }
  return draft.finish()
}
