import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import '../ui/fields/fields.css'
import './choiceFields.css'

interface Option<Value> {
  readonly value: Value
  readonly word: ReactNode
  /** What it is called where its word is a picture. */
  readonly name?: string
  /** Why it can't be chosen now. */
  readonly idle?: string
}

interface SegmentsProps<Value> {
  readonly options: readonly Option<Value>[]
  /** None is chosen where it is no option's. */
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

/** One of a few, side by side. The arrow keys go through them. */
export function Segments<Value extends string | number>({ options, value, onChoose }: SegmentsProps<Value>) {
  const group = useId()
  return (
    <div className="segments">
      {options.map((option) => (
        <label key={option.value} title={option.idle ?? option.name}>
          <input
            type="radio"
            name={group}
            aria-label={option.name}
            checked={option.value === value}
            disabled={option.idle !== undefined}
            onChange={() => onChoose(option.value)}
          />
          {option.word}
        </label>
      ))}
    </div>
  )
}

/** Segments behind a name. */
export function ChoiceField<Value extends string | number>({
  label,
  ...segments
}: SegmentsProps<Value> & { readonly label: string }) {
  return (
    <Field label={label}>
      <Segments {...segments} />
    </Field>
  )
}

interface SelectProps<Value> {
  /** Its accessible name. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly word: string }[]
  readonly value: Value
  readonly disabled?: boolean
  readonly onChoose: (value: Value) => void
}

/** One of many, in a list that opens. */
export function Select<Value extends string>({
  label,
  options,
  value,
  disabled = false,
  onChoose,
}: SelectProps<Value>) {
  const chosen = options.find((option) => option.value === value)
  return (
    <span className="choice field">
      <span className="chosen" aria-hidden>
        <span className="name">{chosen?.word}</span>
        <ChevronDown size={14} strokeWidth={1.75} />
      </span>
      <select
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={({ target }) => {
          const next = options.find((option) => option.value === target.value)
          if (next !== undefined) onChoose(next.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.word}
          </option>
        ))}
      </select>
    </span>
  )
}

interface TickProps {
  readonly label: string
  readonly checked: boolean
  readonly disabled?: boolean
  /** What it means, under its label. */
  readonly note?: string
  readonly onChange: (checked: boolean) => void
}

export function Tick({ label, checked, disabled = false, note, onChange }: TickProps) {
  const id = useId()
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-label={label}
        aria-describedby={note === undefined ? undefined : id}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>{label}</span>
      {note !== undefined && (
        <span className="meta" id={id}>
          {note}
        </span>
      )}
    </label>
  )
}

/** A group of choices behind its name. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="export-field" aria-label={label}>
      <span aria-hidden>{label}</span>
      <div>{children}</div>
    </fieldset>
  )
}
