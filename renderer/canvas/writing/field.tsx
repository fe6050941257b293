import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import type { SceneCard } from '../../../shared/diagram/scene.ts'
import type { Claim } from '../../../shared/document/argumentMap.ts'
import { finishWriting, write } from '../../../shared/session/writing.ts'
import { useQuestion } from '../../state/asking.ts'
import { say } from '../../state/saying.ts'
import { useMap } from '../../state/selectors.ts'
import { applySession, useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspaceContext.ts'
import { focusMap } from '../focus.ts'
import { CaretMark } from './caretMark.tsx'
import { pressEnd } from './fieldKeys.ts'
import { Hints } from './hints.tsx'
import { pasteInField } from './pasteInField.ts'
import { takeStartPoint } from './start.ts'
import { changeEnd, paragraphAt, wordAt } from './textSelection.ts'
import { FIELD, useCaret } from './useCaret.ts'
import { usePlaceOf, useSight } from './useSight.ts'

/** UTF-16 units. */
const LONG = 20_000
const COMPOSING = 229

interface Props {
  readonly card: SceneCard
  /** As it is shown: with a blank where it has no word yet. */
  readonly claim: Claim
  /** What the person has typed. */
  readonly text: string
}

/** A claim's text as it lies on its card; the words may be as before and their lines not, once another font is there. */
function useCaretText({ card, claim }: Props) {
  const pen = useSession(({ work }) => work?.pen)
  if (pen === undefined) throw new Error('A claim is written in, and no map is open.')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a card is drawn anew where its lines are others
  return useMemo(() => pen.caretTextOf(claim), [pen, claim, card])
}

/**
 * The field in which a claim is written. The words that are seen are the card's own, so that their lines break while
 * writing as they do after; over them lies a text field without a colour, for all that the system does with one.
 */
export function Field(props: Props) {
  const { card, claim, text } = props
  const workspace = useWorkspace()
  const field = useRef<HTMLTextAreaElement>(null)
  const lines = useCaretText(props)
  const { language } = useMap()
  const { selection, place, follow, select, offsetUnder, pressLineKey, press, drag } = useCaret(field, lines)

  useFocus(field, () => {
    const point = takeStartPoint()
    const offset = point === null ? text.length : offsetUnder(point)
    select({ anchor: offset, head: offset })
  })
  const typed = useCaretAfterUndo(text, (offset) => select({ anchor: offset, head: offset }))
  const at = usePlaceOf(card)
  useSight(at, card, text, place.line)

  const take = (next: string) => {
    const { work } = useSession.getState()
    typed.current = next
    if (work !== null) void say(() => applySession(write(work.session, next, Date.now())))
    follow()
  }
  const pressKey = (event: KeyboardEvent) => {
    // Of an input method's keys some browsers tell only by this number, as that which ends it.
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === COMPOSING) return
    if (pressEnd(event, workspace) || pressLineKey(event)) event.preventDefault()
  }
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const words = event.clipboardData.getData('text/plain')
    if (pasteInField(words, event.currentTarget)) event.preventDefault()
  }
  const pressMouse = (event: MouseEvent) => {
    if (event.button !== 0) return
    // Otherwise the browser would put the caret where its own lines have that place.
    event.preventDefault()
    if (event.detail > 1) select((event.detail === 2 ? wordAt : paragraphAt)(text, offsetUnder(event)))
  }

  const start = lines.placeOf(0)
  return (
    <div className="writing nopan nodrag" style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      {text.trim() === '' && claim.title === '' && (
        <span className="placeholder" style={{ left: CARD.left, top: CARD.textTop }} aria-hidden>
          Type a claim
        </span>
      )}
      <CaretMark selection={selection} place={place} lines={lines} />
      <textarea
        ref={field}
        aria-label="Text of the claim"
        data-edits
        dir="auto"
        spellCheck
        lang={language || undefined}
        // The lines that the browser makes are seen by nobody, and of a long text they take it seconds.
        wrap={text.length > LONG ? 'off' : 'soft'}
        value={text}
        style={{
          left: CARD.left - FIELD.side,
          top: CARD.textTop - FIELD.top,
          width: card.box.width - CARD.left - CARD.right + 2 * FIELD.side,
          height: lines.lineCount * CARD.line + 2 * FIELD.top,
          // So that the window of an input method opens near the caret.
          padding: `${FIELD.top + start.line * CARD.line}px ${FIELD.side}px 0`,
          textIndent: lines.indent,
        }}
        onChange={(event) => take(event.target.value)}
        onPaste={paste}
        onKeyDown={pressKey}
        onPointerDown={press}
        onPointerMove={drag}
        onMouseDown={pressMouse}
        onBlur={keep}
      />
      <Hints card={card} text={text} />
    </div>
  )
}

/**
 * What is written is kept when the focus goes elsewhere in the window, but not when the window itself loses it. A
 * question over the window gives the focus back, and the writing goes on.
 */
function keep(): void {
  if (useQuestion.getState().asked !== null) return
  const { work } = useSession.getState()
  if (work !== null && document.hasFocus()) applySession(finishWriting(work.session))
}

/** Takes the focus from the start, and leaves it to the card. */
function useFocus(field: React.RefObject<HTMLTextAreaElement | null>, begin: () => void): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins once
  useLayoutEffect(() => {
    const here = field.current
    here?.focus({ preventScroll: true })
    begin()
    return () => {
      if (document.activeElement === here) focusMap()
    }
  }, [])
}

/** Puts the caret where the text changed when it was changed from elsewhere; gives what the field itself changed it to. */
function useCaretAfterUndo(text: string, put: (offset: number) => void) {
  const typed = useRef(text)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another text matters
  useLayoutEffect(() => {
    if (text !== typed.current) put(changeEnd(typed.current, text))
    typed.current = text
  }, [text])
  return typed
}
