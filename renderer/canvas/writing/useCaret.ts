import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import type { CaretPlace, CaretText } from '../../../shared/diagram/measure/caret.ts'
import type { WindowPoint } from './start.ts'
import { selectIn, selectionIn, type TextSelection } from './textSelection.ts'

/** What a move was made for, and no text field keeps: the line at whose end the caret stands, and the way it keeps up and down. */
interface Course extends CaretPlace {
  readonly offset: number
}

/** From the edge of the field to the words in it, px. */
export const FIELD = { side: 5, top: 2 } as const
/** Beyond the end of any line, px. */
const FAR = 10_000

const lineKeys = ['ArrowUp', 'ArrowDown', 'Home', 'End']

/**
 * The caret of a text field whose lines are ours and not the browser's: the field keeps the selection and moves it
 * along the text; what goes by lines, keys and pointer, is told to it from here.
 */
export function useCaret(field: RefObject<HTMLTextAreaElement | null>, text: CaretText) {
  const [selection, setSelection] = useState<TextSelection>({ anchor: 0, head: 0 })
  const course = useRef<Course>({ offset: -1, line: 0, x: 0 })

  const follow = () => {
    if (field.current === null) return
    const now = selectionIn(field.current)
    setSelection((last) => (last.anchor === now.anchor && last.head === now.head ? last : now))
  }
  useEffect(() => {
    document.addEventListener('selectionchange', follow)
    return () => document.removeEventListener('selectionchange', follow)
  })

  const select = (next: TextSelection) => {
    if (field.current !== null) selectIn(field.current, next)
    follow()
  }
  /** Puts the caret there, and keeps the anchor where the selection is extended. */
  const go = (to: Course, extend: boolean) => {
    course.current = to
    select({ anchor: extend ? selection.anchor : to.offset, head: to.offset })
  }
  const isOnCourse = () => course.current.offset === selection.head
  const place = text.placeOf(selection.head, isOnCourse() ? course.current.line : undefined)

  const pressLineKey = (event: KeyboardEvent): boolean => {
    if (!lineKeys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return false
    const { line } = place
    const x = isOnCourse() ? course.current.x : place.x
    const far = text.isLeftward(line) ? -FAR : FAR
    const to = (next: number): Course => ({ offset: text.offsetAt({ line: next, x }), line: next, x })
    if (event.key === 'ArrowUp') go(to(line - 1), event.shiftKey)
    else if (event.key === 'ArrowDown') go(to(line + 1), event.shiftKey)
    else if (event.key === 'Home') go({ offset: text.startOf(line), line, x: -far }, event.shiftKey)
    else go({ offset: text.endOf(line), line, x: far }, event.shiftKey)
    return true
  }

  const under = ({ clientX, clientY }: WindowPoint): Course => {
    const at = field.current
    if (at === null) return course.current
    const { left, top, width } = at.getBoundingClientRect()
    const zoom = width / at.offsetWidth
    const x = (clientX - left) / zoom - FIELD.side
    const line = Math.floor(((clientY - top) / zoom - FIELD.top) / CARD.line)
    return { offset: text.offsetAt({ line, x }), line, x }
  }

  const press = (event: PointerEvent<HTMLTextAreaElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    go(under(event), event.shiftKey)
  }
  const drag = (event: PointerEvent<HTMLTextAreaElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) go(under(event), true)
  }

  return {
    selection,
    place,
    follow,
    select,
    offsetUnder: (point: WindowPoint) => under(point).offset,
    pressLineKey,
    press,
    drag,
  }
}
