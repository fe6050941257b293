import { AlertDialog } from 'radix-ui'
import { useRef } from 'react'
import { useQuestion } from '../state/asking.ts'
import './dialog.css'
import { useFocusBack } from './focusBack.ts'
import { MapSides } from './mapSides.tsx'
import './question.css'

/** The question that the window waits for, if any: Enter gives its first answer, Esc turns away. */
export function Question() {
  const asked = useQuestion((state) => state.asked)
  const first = useRef<HTMLButtonElement>(null)
  const { onCloseAutoFocus } = useFocusBack(asked !== null)
  if (asked === null) return null
  return (
    <AlertDialog.Root open onOpenChange={() => asked.answer('cancel')}>
      <AlertDialog.Portal>
        <AlertDialog.Overlay className="dialog-shade question-shade" />
        <AlertDialog.Content
          className="question"
          // The window's own keys wait until it is answered.
          onKeyDown={(event) => event.stopPropagation()}
          onOpenAutoFocus={(event) => {
            event.preventDefault()
            first.current?.focus()
          }}
          onCloseAutoFocus={onCloseAutoFocus}
        >
          <AlertDialog.Title>{asked.title}</AlertDialog.Title>
          <AlertDialog.Description>{asked.text}</AlertDialog.Description>
          {asked.sides !== undefined && <MapSides sides={asked.sides} />}
          <footer>
            <button type="button" className="button framed" onClick={() => asked.answer(asked.second.answer)}>
              {asked.second.label}
            </button>
            <span className="gap" />
            <button type="button" className="button" onClick={() => asked.answer('cancel')}>
              Cancel
            </button>
            <button
              type="button"
              ref={first}
              className="button primary"
              onClick={() => asked.answer(asked.first.answer)}
            >
              {asked.first.label}
            </button>
          </footer>
        </AlertDialog.Content>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
