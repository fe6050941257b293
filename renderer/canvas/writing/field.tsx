import { useStore } from '@xyflow/react'
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import { FOLD_PILL } from '../../../shared/diagram/measure/measuredCard.ts'
import type { SceneCard } from '../../../shared/diagram/scene.ts'
import type { Claim, Point } from '../../../shared/document/argumentMap.ts'
import { finishWriting, write } from '../../../shared/session/writing.ts'
import { applySession, useSession } from '../../state/session.ts'
import { useWorkspace } from '../../state/workspaceContext.ts'
import { bringIntoSight, sight } from '../camera.ts'
import { CaretMark } from './caretMark.tsx'
import { changeEnd, paragraphAt, wordAt } from './chosen.ts'
import { pressEnd } from './fieldKeys.ts'
import { focusSelected } from './focusSelected.ts'
import { takeStartPoint } from './start.ts'
import { FIELD, useCaret } from './useCaret.ts'

/** UTF-16 units. */
const LONG = 20_000

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
  const { chosen, place, follow, choose, offsetUnder, pressLineKey, press, drag } = useCaret(field, lines)

  useFocus(field, () => {
    const point = takeStartPoint()
    const offset = point === null ? text.length : offsetUnder(point)
    choose({ anchor: offset, head: offset })
  })
  const typed = useCaretAfterUndo(text, (offset) => choose({ anchor: offset, head: offset }))
  const at = usePlaceOf(card)
  useSight(at, card, text, place.line)

  const take = (next: string) => {
    const { work } = useSession.getState()
    typed.current = next
    if (work !== null) applySession(write(work.session, next, Date.now()))
    follow()
  }
  const pressKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (pressEnd(event, workspace) || pressLineKey(event)) event.preventDefault()
  }
  const pressMouse = (event: MouseEvent) => {
    if (event.button !== 0) return
    // Otherwise the browser would put the caret where its own lines have that place.
    event.preventDefault()
    if (event.detail > 1) choose((event.detail === 2 ? wordAt : paragraphAt)(text, offsetUnder(event)))
  }

  const start = lines.placeOf(0)
  return (
    <div className="writing nopan nodrag" style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      {text.trim() === '' && claim.title === '' && (
        <span className="placeholder" style={{ left: CARD.left, top: CARD.textTop }} aria-hidden>
          Type a claim
        </span>
      )}
      <CaretMark chosen={chosen} place={place} lines={lines} />
      <textarea
        ref={field}
        aria-label="Text of the claim"
        data-edits
        spellCheck={false}
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
          textIndent: start.x,
        }}
        onChange={(event) => take(event.target.value)}
        onKeyDown={pressKey}
        onPointerDown={press}
        onPointerMove={drag}
        onMouseDown={pressMouse}
        onBlur={keep}
      />
      <Hints card={card} />
    </div>
  )
}

/** What is written is kept when the focus goes elsewhere in the window, but not when the window itself loses it. */
function keep(): void {
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
      if (document.activeElement === here) focusSelected()
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

/** Keeps the card in sight while it is written in, and of one that is higher than the canvas the caret's line. */
function useSight(at: Point, { box }: SceneCard, text: string, line: number): void {
  const { width, height } = box
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view that only the person moved stays where it is
  useEffect(() => {
    // The view has followed the map by then, and cards have their places.
    const frame = requestAnimationFrame(() => {
      const written = { ...at, width, height: height + HINTS }
      const row = { ...at, y: at.y + CARD.textTop + line * CARD.line, width, height: CARD.line }
      bringIntoSight(written.height < sight().height - HINTS ? written : row)
    })
    return () => cancelAnimationFrame(frame)
  }, [text, line, height])
}

/** Where React Flow has the card, so that both move in the same frame. */
function usePlaceOf({ claim, box }: SceneCard): Point {
  const x = useStore(({ nodeLookup }) => nodeLookup.get(claim)?.position.x ?? box.x)
  const y = useStore(({ nodeLookup }) => nodeLookup.get(claim)?.position.y ?? box.y)
  return { x, y }
}

/** Room for the hints below the card, px. */
const HINTS = 32

/** They stand below the card, and below what hangs under a folded one. */
function Hints({ card }: { readonly card: SceneCard }) {
  const top = card.box.height + 8 + (card.hidden > 0 ? FOLD_PILL : 0)
  return (
    <p className="writing-hints" style={{ top }} aria-hidden>
      <kbd>Enter</kbd> done <kbd>Esc</kbd> cancel
    </p>
  )
}
