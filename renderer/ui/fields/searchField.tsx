import { type KeyboardEvent, useState } from 'react'
import { ComboFrame, comboProps } from './comboList.tsx'
import type { ComboOption } from './comboOptions.ts'
import './fields.css'
import { useCombo } from './useCombo.ts'

interface Props {
  /** Its accessible name. */
  readonly label: string
  /** What is chosen, in words; empty for nothing. */
  readonly chosen: string
  readonly placeholder: string
  readonly className?: string
  readonly options: readonly ComboOption[]
  readonly onPick: (option: ComboOption) => void
  /** Words that are none of the options', and none at all where the field was emptied. */
  readonly onOther: (words: string) => void
}

/**
 * A choice among many, found by typing. Enter takes the first that fits, else the words as they are; Esc, and leaving the
 * field without Enter, leave all as it was, save that an emptied field chooses nothing.
 */
export function SearchField({ label, chosen, placeholder, className = '', options, onPick, onOther }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const combo = useCombo(
    options,
    (option) => {
      setTyped(null)
      onPick(option)
    },
    true,
  )
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (combo.press(event) || typed === null || event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    combo.close()
    setTyped(null)
    const words = typed.trim()
    if (event.key === 'Enter' && words !== chosen) onOther(words)
  }
  return (
    <ComboFrame combo={combo} label={label} className={className}>
      <input
        type="text"
        dir="auto"
        className={`field ${className}`}
        aria-label={label}
        placeholder={placeholder}
        title={chosen}
        spellCheck={false}
        autoComplete="off"
        {...comboProps(combo)}
        value={typed ?? chosen}
        onFocus={({ target }) => target.select()}
        onClick={() => combo.isOpen || combo.open()}
        onChange={({ target }) => {
          setTyped(target.value)
          combo.open(target.value)
        }}
        onKeyDown={press}
        onBlur={() => {
          combo.close()
          setTyped(null)
          if (typed !== null && typed.trim() === '' && chosen !== '') onOther('')
        }}
      />
    </ComboFrame>
  )
}
