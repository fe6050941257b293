import { RejoinderError } from '../../errors.ts'
import type { ArgumentMap, Claim } from '../argumentMap.ts'
import { changedItem, changedList } from '../changed.ts'
import type { Occurrence } from '../queries/find.ts'
import { grouped } from '../queries/grouped.ts'
import { checkedClaim } from './checkedClaim.ts'
import { WordlessClaimError } from './refusals.ts'

export class EmptiedByReplacingError extends RejoinderError {
  constructor(words: string) {
    super(`“${words}” is all that a claim says: it can’t be replaced by nothing.`)
  }
}

/**
 * Puts other words where these occurrences are; they must be the map's as it is now. A tag that is left without a
 * letter goes, and one that is there already is not there twice.
 * @throws EmptiedByReplacingError where a claim would be left without words; then nothing is replaced
 */
export function replaceText(map: ArgumentMap, occurrences: Iterable<Occurrence>, words: string): ArgumentMap {
  const byClaim = grouped(occurrences, ({ claim }) => [claim])
  const claims = changedList(map.claims, (claim) => {
    const within = byClaim.get(claim.id)
    if (within === undefined) return claim
    const after = changedItem<Claim>(claim, replacedIn(claim, within, words))
    if (after === claim) return claim
    try {
      return checkedClaim(map, after)
    } catch (error) {
      throw error instanceof WordlessClaimError ? new EmptiedByReplacingError(claim.title || claim.text) : error
    }
  })
  return claims === map.claims ? map : { ...map, claims }
}

type Worded = Pick<Claim, 'title' | 'text' | 'speaker' | 'note' | 'tags'>

function replacedIn(claim: Claim, occurrences: readonly Occurrence[], words: string): Worded {
  const replaced = (text: string, field: Occurrence['field'], item = 0): string => {
    let [out, done] = ['', 0]
    for (const { start, end } of occurrences.filter((one) => one.field === field && one.item === item)) {
      out += text.slice(done, start) + words
      done = end
    }
    return out + text.slice(done)
  }
  const tags = claim.tags.map((tag, item) => replaced(tag, 'tags', item)).filter((tag) => tag.trim() !== '')
  return {
    title: replaced(claim.title, 'title'),
    text: replaced(claim.text, 'text'),
    speaker: replaced(claim.speaker, 'speaker'),
    note: replaced(claim.note, 'note'),
    tags: [...new Set(tags)],
  }
}
