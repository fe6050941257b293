import { type ReactNode, useId } from 'react'

interface ChoiceProps<Value> {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly word: string }[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

/** One of a few, side by side. The arrow keys go through them. */
export function ChoiceField<Value extends string | number>({ label, options, value, onChoose }: ChoiceProps<Value>) {
  const name = useId()
  return (
    <Field label={label}>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
            {option.word}
          </label>
        ))}
      </div>
    </Field>
  )
}

interface TickProps {
  readonly label: string
  readonly checked: boolean
  readonly disabled?: boolean
  readonly onChange: (checked: boolean) => void
}

export function Tick({ label, checked, disabled = false, onChange }: TickProps) {
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={({ target }) => onChange(target.checked)}
      />
      {label}
    </label>
  )
}

/** A group of choices behind its name. */
export function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="export-field" aria-label={label}>
      <span aria-hidden>{label}</span>
      {children}
    </fieldset>
  )
}
