import { useState } from 'react'

interface Props {
  /** Its accessible name. */
  readonly label: string
  /** What stands before the number, and after it. */
  readonly sign?: string
  readonly unit?: string
  /** Null while it isn't known. */
  readonly value: number | null
  readonly least: number
  readonly most: number
  /** Whether only whole numbers count. */
  readonly isWhole?: boolean
  readonly onChange: (value: number) => void
}

/** A number that is taken as it is typed; what is none stays in the field until the focus leaves it. */
export function NumberField({ label, sign, unit, value, least, most, isWhole = false, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    setTyped(text)
    const number = Number(text)
    const counts = text.trim() !== '' && number >= least && number <= most && (!isWhole || Number.isInteger(number))
    if (counts) onChange(number)
  }
  return (
    <label className={(sign?.length ?? 0) > 1 ? 'field number wide' : 'field number'}>
      {sign !== undefined && <span aria-hidden>{sign}</span>}
      <input
        type="number"
        aria-label={label}
        min={least}
        max={most}
        step={isWhole ? 1 : 'any'}
        value={typed ?? value ?? ''}
        onChange={({ target }) => type(target.value)}
        onBlur={() => setTyped(null)}
      />
      {unit !== undefined && <span aria-hidden>{unit}</span>}
    </label>
  )
}
