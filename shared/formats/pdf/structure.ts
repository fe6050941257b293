import type { Element } from './elements.ts'
import type { PdfFile } from './pdfFile.ts'
import { type ObjectId, reference, textString, type Value } from './values.ts'

/** A stretch of a page's content, by its number there. */
interface Mark {
  readonly page: ObjectId
  readonly number: number
}

/**
 * The tagged structure of a file (ISO 32000-1, 14.7): which parts of which pages are one thing, in reading order, and
 * what is said of each.
 */
export class Structure {
  readonly #marks = new Map<Element, Mark[]>()
  /** By page, the elements of its marks. */
  readonly #pages = new Map<ObjectId, Element[]>()

  /** The number of a mark that stands for this element on this page. */
  mark(element: Element, page: ObjectId): number {
    const onPage = this.#pages.get(page) ?? []
    this.#pages.set(page, onPage)
    const number = onPage.push(element) - 1
    const marks = this.#marks.get(element) ?? []
    this.#marks.set(element, marks)
    marks.push({ page, number })
    return number
  }

  /** Writes the tree; `StructParents` of a page is its index among `pages`. */
  write(file: PdfFile, pages: readonly ObjectId[], order: readonly Element[]): ObjectId {
    const root = file.reserve()
    const whole = file.reserve()
    const ids = new Map<Element, ObjectId>()
    for (const element of order) {
      const marks = this.#marks.get(element)
      if (marks !== undefined) ids.set(element, file.add(entries(element, marks, whole)))
    }
    file.put(whole, {
      ...{ Type: '/StructElem', S: '/Document', P: reference(root) },
      K: [...ids.values()].map(reference),
    })
    const parents = pages.flatMap((page, index): Value[] => {
      const elements = this.#pages.get(page) ?? []
      return [index, elements.map((element) => reference(ids.get(element) ?? whole))]
    })
    file.put(root, {
      ...{ Type: '/StructTreeRoot', K: reference(whole), ParentTreeNextKey: pages.length },
      ParentTree: reference(file.add({ Nums: parents })),
    })
    return root
  }
}

function entries({ role, words }: Element, marks: readonly Mark[], parent: ObjectId) {
  const [first] = marks
  const said = words === null ? undefined : textString(words)
  return {
    ...{ Type: '/StructElem', S: `/${role}`, P: reference(parent) },
    ...{ Pg: first && reference(first.page), [role === 'Figure' ? 'Alt' : 'ActualText']: said },
    K:
      marks.length === 1
        ? first?.number
        : marks.map(({ page, number }) => ({ Type: '/MCR', Pg: reference(page), MCID: number })),
  }
}
