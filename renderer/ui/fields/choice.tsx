import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import './fields.css'

export interface Option {
  readonly id: string
  readonly name: string
  /** A colour to tell it by. */
  readonly colour?: string
}

interface Props {
  /** Its accessible name. */
  readonly label: string
  readonly options: readonly Option[]
  /** The id of the one that is chosen; undefined for none, null where several things differ in it. */
  readonly value: string | undefined | null
  /** What is said where none is chosen. */
  readonly none: string
  /** What is said where several things differ. */
  readonly several?: string
  readonly className?: string
  readonly onChoose: (id: string | undefined) => void
  /** The option that makes a new one, and what becomes of its name. */
  readonly create?: { readonly label: string; readonly placeholder: string; readonly onCreate: (name: string) => void }
}

// An id holds neither.
const NONE = ''
const SEVERAL = '*'
const CREATE = '+'

/** A choice of one, of none, or of one that is yet to be made. */
export function Choice({ label, options, value, none, several = '', className = '', onChoose, create }: Props) {
  const [isCreating, setCreating] = useState(false)
  const select = useRef<HTMLSelectElement>(null)
  const end = (byKey: boolean) => {
    setCreating(false)
    // The new name's field goes, and with it the focus, unless a click took it elsewhere.
    if (byKey) requestAnimationFrame(() => select.current?.focus())
  }
  if (isCreating && create !== undefined)
    return <NewName label={create.placeholder} onName={create.onCreate} onEnd={end} />
  const chosen = options.find(({ id }) => id === value)
  const choose = (id: string) => (id === CREATE ? setCreating(true) : onChoose(id === NONE ? undefined : id))
  return (
    <span className={`choice field ${className}`}>
      {/* The select's own text wouldn't end in an ellipsis. */}
      <span className="chosen" aria-hidden>
        {chosen?.colour !== undefined && <span className="band" style={{ background: chosen.colour }} />}
        <span className={chosen === undefined ? 'name none' : 'name'}>
          {value === null ? several : (chosen?.name ?? none)}
        </span>
        <ChevronDown size={14} strokeWidth={1.75} />
      </span>
      <select
        ref={select}
        aria-label={label}
        title={chosen?.name}
        value={value === null ? SEVERAL : (chosen?.id ?? NONE)}
        onChange={({ target }) => choose(target.value)}
      >
        {value === null && (
          <option value={SEVERAL} disabled>
            {several}
          </option>
        )}
        <option value={NONE}>{none}</option>
        {options.map(({ id, name, colour }) => (
          <option key={id} value={id} style={{ borderLeftColor: colour ?? 'transparent' }}>
            {name}
          </option>
        ))}
        {create !== undefined && <option value={CREATE}>{create.label}</option>}
      </select>
    </span>
  )
}

interface NewNameProps {
  readonly label: string
  readonly onName: (name: string) => void
  /** Told whether a key ended it. */
  readonly onEnd: (byKey: boolean) => void
}

/** The name of what is being made: leaving the field makes it, unless it is empty. */
function NewName({ label, onName, onEnd }: NewNameProps) {
  const byKey = useRef(false)
  const press = ({ key, nativeEvent, currentTarget: input }: KeyboardEvent<HTMLInputElement>) => {
    if (nativeEvent.isComposing) return
    if (key === 'Escape') input.value = ''
    if (key !== 'Escape' && key !== 'Enter') return
    byKey.current = true
    input.blur()
  }
  return (
    <input
      type="text"
      className="field"
      aria-label={label}
      placeholder={label}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
      autoFocus
      autoComplete="off"
      onKeyDown={press}
      onBlur={({ target }) => {
        const name = target.value.trim()
        if (name !== '') onName(name)
        onEnd(byKey.current)
      }}
    />
  )
}
