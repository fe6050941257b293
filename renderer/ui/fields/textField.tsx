import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import './fields.css'
import { Refused } from './refused.tsx'
import { useTyped } from './useTyped.ts'

interface FieldProps {
  /** Its accessible name. */
  readonly label: string
  /** Names the field to the undo history, such as `title C1`. */
  readonly subject: string
  readonly value: string
  readonly change: (map: ArgumentMap, text: string) => ArgumentMap
  readonly placeholder?: string
  readonly className?: string
}

interface LineProps extends FieldProps {
  /** Takes the focus when it appears, with all of its text selected. */
  readonly isNew?: boolean
}

/** A line of text in the map. */
export function LineField(props: LineProps) {
  const { label, subject, value, change, placeholder, className = '', isNew = false } = props
  const { control, refusal } = useTyped(subject, value, change)
  return (
    <>
      <input
        type="text"
        dir="auto"
        className={`field ${className}`}
        aria-label={label}
        aria-invalid={refusal !== null}
        placeholder={placeholder}
        title={value}
        ref={isNew ? takeFocus : null}
        spellCheck={false}
        autoComplete="off"
        {...control}
      />
      <Refused sentence={refusal} />
    </>
  )
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

interface TextProps extends FieldProps {
  /** For a text that wraps, but has no line breaks of its own: Enter leaves it. */
  readonly isLine?: boolean
}

/** A text in the map, as tall as it needs to be. */
export function TextField(props: TextProps) {
  const { label, subject, value, change, placeholder, className = '', isLine = false } = props
  const { control, refusal } = useTyped(subject, value, (map, text) =>
    change(map, isLine ? text.replaceAll('\n', ' ') : text),
  )
  return (
    <>
      <textarea
        dir="auto"
        className={`field ${className}`}
        aria-label={label}
        aria-invalid={refusal !== null}
        placeholder={placeholder}
        rows={1}
        {...(isLine && { 'data-line': true })}
        {...control}
      />
      <Refused sentence={refusal} />
    </>
  )
}
