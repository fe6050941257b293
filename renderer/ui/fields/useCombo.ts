import { type KeyboardEvent, useId, useState } from 'react'
import { type ComboOption, matching } from './comboOptions.ts'

/** A text field with a list under it, as in the combobox pattern of the ARIA authoring practices. */
export interface Combo {
  readonly shown: readonly ComboOption[]
  readonly isOpen: boolean
  /** The place of the option that Enter picks; -1 for none. */
  readonly active: number
  readonly listId: string
  readonly optionId: (place: number) => string
  readonly open: (typed?: string) => void
  readonly close: () => void
  readonly pick: (option: ComboOption) => void
  readonly activate: (place: number) => void
  /** The keys of the list; says whether the key was one. */
  readonly press: (event: KeyboardEvent<HTMLInputElement>) => boolean
}

/**
 * @param isEager whether the first match is picked by Enter once something was typed
 */
export function useCombo(
  options: readonly ComboOption[],
  onPick: (option: ComboOption) => void,
  isEager: boolean,
): Combo {
  const [typed, setTyped] = useState<string | null>(null)
  const [active, setActive] = useState(-1)
  const listId = useId()
  const shown = typed === null ? [] : matching(options, typed)
  const isOpen = shown.length > 0
  const open = (text = '') => {
    setTyped(text)
    setActive(isEager && text.trim() !== '' ? 0 : -1)
  }
  const close = () => {
    setTyped(null)
    setActive(-1)
  }
  const pick = (option: ComboOption) => {
    close()
    onPick(option)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>): boolean => {
    if (event.nativeEvent.isComposing) return false
    const option = shown[active]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!isOpen) open()
      else setActive(stepped(active, event.key === 'ArrowDown' ? 1 : -1, shown.length))
    } else if (event.key === 'Escape' && isOpen) close()
    else if (event.key === 'Enter' && option !== undefined) pick(option)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const optionId = (place: number) => `${listId}-${place}`
  return { shown, isOpen, active, listId, optionId, open, close, pick, activate: setActive, press }
}

/** Round and round, through the place before the first, where none is active. */
const stepped = (place: number, by: number, length: number): number =>
  ((place + 1 + by + length + 1) % (length + 1)) - 1
