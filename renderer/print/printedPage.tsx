import { createPortal } from 'react-dom'
import './print.css'
import { usePrinted } from './printing.ts'

/** What paper shows in the place of the window, while the map is printed. */
export function PrintedPage() {
  const printed = usePrinted((state) => state.printed)
  if (printed === null) return null
  return createPortal(
    <div className="printed">
      <img src={printed.url} alt={printed.title} />
    </div>,
    document.body,
  )
}
