import { type KeyboardEvent, useState } from 'react'
import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { editMap, endTyping, typeInMap } from '../../state/editing.ts'
import './fields.css'
import { Refused } from './refused.tsx'

interface Props {
  /** Its accessible name. */
  readonly label: string
  readonly value: string
  /** Throws a RejoinderError where the name can't be given. */
  readonly change: (map: ArgumentMap, name: string) => ArgumentMap
}

/**
 * A name that many claims bear: they get another only when Enter is pressed or the field is left, since on the way to it
 * one types names of others. Esc gives back the old one.
 */
export function NameField({ label, value, change }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const forget = () => {
    setTyped(null)
    setRefusal(null)
  }
  const leave = () => {
    if (typed !== null && typed !== value && refusal === null) editMap((map) => change(map, typed))
    forget()
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, nativeEvent } = event
    if (nativeEvent.isComposing || typed === null || (key !== 'Enter' && key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    if (key === 'Escape') return forget()
    endTyping()
    const refused = typeInMap(`name ${value}`, (map) => change(map, typed))
    endTyping()
    if (refused === null) forget()
    else setRefusal(refused.sentence)
  }
  return (
    <span className="name-field">
      <input
        type="text"
        dir="auto"
        className="field quiet"
        aria-label={label}
        aria-invalid={refusal !== null}
        title={value}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? value}
        onChange={({ target }) => {
          setTyped(target.value)
          setRefusal(null)
        }}
        onKeyDown={press}
        onBlur={leave}
      />
      <Refused sentence={refusal} />
    </span>
  )
}
