import { type ReactNode, useId } from 'react'
import './fields.css'

interface Props<Value extends string> {
  /** Its accessible name. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly name: string; readonly icon?: ReactNode }[]
  readonly value: Value
  readonly onChoose: (value: Value) => void
}

/** A choice among two or three that are all in sight. */
export function Switch<Value extends string>({ label, options, value, onChoose }: Props<Value>) {
  const name = useId()
  return (
    <div className="switch" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            className="hidden-text"
            name={name}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          {option.icon !== undefined && (
            <span className="icon" aria-hidden>
              {option.icon}
            </span>
          )}
          {option.name}
        </label>
      ))}
    </div>
  )
}
