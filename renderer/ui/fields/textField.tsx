import { useId } from 'react'
import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import './fields.css'
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
  /** What one may want to type. */
  readonly suggestions?: readonly Suggestion[]
  /** Takes the focus when it appears, with all of its text selected. */
  readonly isNew?: boolean
}

interface Suggestion {
  readonly value: string
  /** What it means, where the value alone doesn't say it. */
  readonly label?: string
}

/** A line of text in the map. */
export function LineField(props: LineProps) {
  const { label, subject, value, change, placeholder, className = '', suggestions = [], isNew = false } = props
  const { control, refusal } = useTyped(subject, value, change)
  const id = useId()
  const list = suggestions.length > 0 ? id : undefined
  return (
    <>
      <input
        type="text"
        className={`field ${className}`}
        aria-label={label}
        aria-invalid={refusal !== null}
        placeholder={placeholder}
        title={value}
        list={list}
        ref={isNew ? takeFocus : null}
        spellCheck={false}
        autoComplete="off"
        {...control}
      />
      {list !== undefined && <Suggestions id={list} suggestions={suggestions} />}
      <Refused sentence={refusal} />
    </>
  )
}

function takeFocus(input: HTMLInputElement | null): void {
  input?.focus()
  input?.select()
}

function Suggestions({ id, suggestions }: { readonly id: string; readonly suggestions: readonly Suggestion[] }) {
  return (
    <datalist id={id}>
      {suggestions.map(({ value, label }) => (
        <option key={value} value={value} label={label} />
      ))}
    </datalist>
  )
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

function Refused({ sentence }: { readonly sentence: string | null }) {
  return (
    sentence !== null && (
      <p className="field-refusal" role="status">
        {sentence}
      </p>
    )
  )
}
