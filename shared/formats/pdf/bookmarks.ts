import type { Box, Scene } from '../../diagram/scene.ts'
import type { ArgumentMap } from '../../document/argumentMap.ts'
import { claimsById } from '../../document/queries/lookup.ts'
import { outlineOf } from '../../document/queries/outline.ts'
import { claimName } from '../../reasoning/claimName.ts'
import type { PdfFile } from './pdfFile.ts'
import { destination, type Page, sourcePlaces } from './places.ts'
import { type ObjectId, reference, textString } from './values.ts'

export interface Bookmark {
  readonly title: string
  /** What it leads to. */
  readonly box: Box
}

/** The contentions of a picture, or, where it shows none, the claims that bear on nothing; then its list of sources. */
export function bookmarksOf(map: ArgumentMap, scene: Scene): readonly Bookmark[] {
  const boxes = new Map(scene.cards.map((card) => [card.claim, card.box]))
  const shown = outlineOf(map).roots.flatMap((id) => {
    const claim = claimsById(map).get(id)
    const box = boxes.get(id)
    return claim === undefined || box === undefined ? [] : [{ claim, box }]
  })
  const contentions = shown.filter(({ claim }) => claim.contention)
  const claims = (contentions.length > 0 ? contentions : shown).map(({ claim, box }) => ({
    title: claimName(claim),
    box,
  }))
  const [sources] = sourcePlaces(scene).values()
  return sources === undefined ? claims : [...claims, { title: 'Sources', box: sources }]
}

/** Writes the document's outline (ISO 32000-1, 12.3.3); null where there is nothing in it. */
export function writeBookmarks(bookmarks: readonly Bookmark[], pages: readonly Page[], file: PdfFile): ObjectId | null {
  if (bookmarks.length === 0) return null
  const outline = file.reserve()
  const ids = bookmarks.map(() => file.reserve())
  const at = (index: number) => {
    const id = ids[index]
    return id === undefined ? undefined : reference(id)
  }
  bookmarks.forEach(({ title, box }, index) => {
    const id = ids[index]
    if (id === undefined) return
    file.put(id, {
      ...{ Title: textString(title), Parent: reference(outline), Dest: destination(box, pages) },
      ...{ Prev: at(index - 1), Next: at(index + 1) },
    })
  })
  file.put(outline, { Type: '/Outlines', First: at(0), Last: at(ids.length - 1), Count: ids.length })
  return outline
}
