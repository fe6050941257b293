import { X } from 'lucide-react'
import './fields.css'

interface Props {
  readonly label: string
  readonly onRemove: () => void
}

/** The cross at the end of a row. It shows while the pointer or the focus is in its row. */
export function RemoveButton({ label, onRemove }: Props) {
  return (
    <button type="button" className="remove" aria-label={label} title={label} onClick={onRemove}>
      <X size={14} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
