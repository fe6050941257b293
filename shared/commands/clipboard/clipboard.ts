import type { ArgumentMap, ClaimId } from '../../document/argumentMap.ts'
import { deleteClaims } from '../../document/edits/deleteClaims.ts'
import { insertExcerpt } from '../../document/edits/insertExcerpt.ts'
import { showClaim } from '../../document/edits/showClaim.ts'
import { isObject, readJson } from '../../document/file/json.ts'
import { parseMap } from '../../document/file/parse.ts'
import { NotAMapError, NotJsonError, UnfinishedFileError } from '../../document/file/refusals.ts'
import { serialiseMap } from '../../document/file/serialise.ts'
import { type Excerpt, excerptOf, type Tie } from '../../document/queries/excerpt.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import { branchOf, hiddenClaims } from '../../document/queries/outline.ts'
import { FILE_FORMAT } from '../../document/schema.ts'
import { RejoinderError } from '../../errors.ts'
import { outlineText } from '../../formats/outline/outlineText.ts'
import { edit, type Session } from '../../session/session.ts'
import { cancelWriting, editBetween, finishWriting, isWordless } from '../../session/writing.ts'
import { afterDeletion } from '../afterDeletion.ts'
import { claimsOf, repliesOf } from './pasteText.ts'

/** What lies on the clipboard, by kind; empty for a kind that doesn't. */
export interface Clip {
  /** A part of a map, as only Rejoinder writes and reads it. */
  readonly excerpt: string
  /** What every program can paste. */
  readonly text: string
}

/** In UTF-16 units. */
const LONGEST = 10_000_000

export class ClipTooLargeError extends RejoinderError {
  constructor() {
    super(`This is longer than ${LONGEST / 1_000_000} million characters, the most that can be pasted.`)
  }
}

export class UnreadableClipError extends RejoinderError {
  constructor() {
    super('What was copied can’t be read as a part of a map: copy it again.')
  }
}

/** How a text that is neither a map nor an outline is taken: as one claim, or a claim for each line. */
export type Taken = 'whole' | 'lines'

/** What copying puts on the clipboard; null where no claim is selected. */
export function copied(session: Session): Clip | null {
  const { map, ties } = excerptOf(session.map, meantClaims(session))
  if (map.claims.length === 0) return null
  return { excerpt: JSON.stringify({ map: serialiseMap(map), ties }), text: outlineText(map) }
}

/** Deletes what `copied` copies. */
export function cut(session: Session): Session {
  const claims = meantClaims(session)
  return editBetween(session, (map) => deleteClaims(map, claims), afterDeletion(session.map, claims))
}

/**
 * Adds what lies on the clipboard, and selects it. A part of a map bears on what is selected as it bore on what it
 * was copied from; while what was copied is still selected, or a copy of it, it comes beside that. An outline becomes
 * a branch, which bears on what is selected where its lines say how; other words become claims on their own.
 * @param newId gives short random ids
 * @throws RejoinderError where it can't be read
 */
export function pasted(session: Session, clip: Clip, newId: () => string, as: Taken = 'whole'): Session {
  if (Math.max(clip.excerpt.length, clip.text.length) > LONGEST) throw new ClipTooLargeError()
  const excerpt = clip.excerpt === '' ? wholeMapIn(clip.text) : excerptIn(clip.excerpt)
  const before = finishWriting(session)
  if (excerpt !== null) return withExcerpt(before, excerpt, newId)
  const [selected = null] = before.selection.size === 1 ? before.selection : []
  return inserted(before, claimsOf(clip.text, as, selected), newId)
}

/**
 * Puts an outline in the place of the claim that is begun and has no word yet: its branches bear on what that would
 * have. Null where the text is no outline, or such a claim is not being written.
 * @param newId gives short random ids
 * @throws RejoinderError
 */
export function pastedInPlace(session: Session, text: string, newId: () => string): Session | null {
  const { writing } = session
  if (writing === null || writing.draft === null || !isWordless(writing)) return null
  const { relation } = writing.draft
  const excerpt = repliesOf(text, relation ?? { kind: 'support', to: '' })
  if (excerpt === null || excerpt.map.claims.length < 2) return null
  return inserted(cancelWriting(session), relation === undefined ? { ...excerpt, ties: [] } : excerpt, newId)
}

/** Whether this is a part of a map, or a whole one, and not mere words. */
export const isMapClip = ({ excerpt, text }: Clip): boolean => excerpt !== '' || isMapText(text)

/**
 * Puts a copy of the selected claims and all that hangs on them beside them: it bears on the same targets in the same
 * way. The copies of what was selected are selected.
 * @param newId gives short random ids
 * @throws TooManyClaimsError
 */
export function duplicated(session: Session, newId: () => string): Session {
  const before = finishWriting(session)
  const roots = [...before.selection].filter((id) => claimsById(before.map).has(id))
  const excerpt = excerptOf(before.map, new Set(roots.flatMap((id) => branchOf(before.map, id))))
  if (excerpt.map.claims.length === 0) return session
  const { map, ids } = insertExcerpt(before.map, excerpt, newId)
  return edit(
    before,
    () => map,
    roots.flatMap((id) => ids.get(id) ?? []),
  )
}

/** The selected claims; a folded one stands for its branch. */
export function meantClaims({ map, selection }: Session): readonly ClaimId[] {
  const hidden = hiddenClaims(map)
  return map.claims.map(({ id }) => id).filter((id) => selection.has(id) || selection.has(hidden.get(id) ?? ''))
}

function withExcerpt(session: Session, excerpt: Excerpt, newId: () => string): Session {
  const ties = tiesBeside(session, excerpt.map) ?? tiesToSelected(session, excerpt.ties)
  return inserted(session, { map: excerpt.map, ties }, newId)
}

function inserted(session: Session, excerpt: Excerpt, newId: () => string): Session {
  if (excerpt.map.claims.length === 0) return session
  const { map, ids } = insertExcerpt(session.map, excerpt, newId)
  const [first = ''] = ids.values()
  return edit(session, () => showClaim(map, first), ids.values())
}

/** How the copies shall bear on what the selected claims bear on, where these say the same as the copied ones. */
function tiesBeside(session: Session, copied: ArgumentMap): readonly Tie[] | null {
  const { map, ties } = excerptOf(session.map, meantClaims(session))
  const isAlike =
    map.claims.length === copied.claims.length &&
    map.claims.every(({ title, text }, at) => title === copied.claims[at]?.title && text === copied.claims[at].text)
  if (!isAlike) return null
  const copies = new Map(map.claims.map(({ id }, at) => [id, copied.claims[at]?.id ?? '']))
  return ties.map((tie) => ({ ...tie, from: tie.from.map((id) => copies.get(id) ?? '') }))
}

/** How the roots shall bear on the one claim or relation that is selected: each as it first did on something. */
function tiesToSelected({ selection }: Session, ties: readonly Tie[]): readonly Tie[] {
  const [to = ''] = selection.size === 1 ? selection : []
  const tied = new Set<ClaimId>()
  return ties.filter(({ from }) => from.every((id) => !tied.has(id) && tied.add(id))).map((tie) => ({ ...tie, to }))
}

/** Reads what `copied` wrote, or a stranger in its name. */
function excerptIn(text: string): Excerpt {
  const value = readJson(text)
  if (!isObject(value) || typeof value.map !== 'string') throw new UnreadableClipError()
  return { map: parseMap(value.map).map, ties: Array.isArray(value.ties) ? value.ties.filter(isTie) : [] }
}

const isTie = (value: unknown): value is Tie =>
  isObject(value) &&
  (value.kind === 'support' || value.kind === 'rebut') &&
  typeof value.to === 'string' &&
  Array.isArray(value.from) &&
  value.from.every((id) => typeof id === 'string')

/** The map whose file this text is; null where it is none. A map that can't be read is refused and not pasted as words. */
function wholeMapIn(text: string): Excerpt | null {
  if (!isMapText(text)) return null
  try {
    return { map: parseMap(text).map, ties: [] }
  } catch (error) {
    if (error instanceof NotJsonError || error instanceof UnfinishedFileError || error instanceof NotAMapError)
      return null
    throw error
  }
}

const isMapText = (text: string): boolean => /^\s*\{/.test(text) && text.includes(FILE_FORMAT)
