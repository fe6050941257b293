import { useEffect } from 'react'
import { giveUpWaiting, useWaiting } from '../../state/files/waiting.ts'
import { useView } from '../../state/view.ts'
import './waitingBar.css'

/** Esc gives up what is waited for, before it does anything to the map that is still shown. */
function useEscape(isWaiting: boolean): void {
  useEffect(() => {
    if (!isWaiting) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || useView.getState().dialog !== null) return
      event.preventDefault()
      event.stopPropagation()
      giveUpWaiting()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [isWaiting])
}

/** How far a large map is that is being opened, and the way to give it up. What was shown before stays till then. */
export function WaitingBar() {
  const wait = useWaiting((state) => state.wait)
  useEscape(wait !== null)
  if (wait === null) return null
  return (
    <div className="waiting-bar" role="status">
      <p>Laying out {wait.claims.toLocaleString('en')} claims…</p>
      <progress value={wait.share} aria-label="How much is laid out" />
      <button type="button" className="button framed" onClick={giveUpWaiting}>
        Cancel <kbd>Esc</kbd>
      </button>
    </div>
  )
}
