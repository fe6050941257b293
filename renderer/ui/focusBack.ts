import { useLayoutEffect, useRef } from 'react'
import { focusMap } from '../canvas/focus.ts'

const canTakeFocus = (place: Element | null): place is HTMLElement | SVGElement =>
  (place instanceof HTMLElement || place instanceof SVGElement) && place.isConnected && place !== document.body

/**
 * For what opens over the window and takes the focus: gives it back to where it was, else to the map. What was chosen
 * is done only then, so that a command finds the window as it was left, and the focus stays where the command takes it.
 * @param open whether it is open; left out for what is on the page only while it is
 */
export function useFocusBack(open = true) {
  const before = useRef<Element | null>(null)
  const chosen = useRef<(() => void) | null>(null)
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement
  }, [open])
  return {
    /** Keeps this to be done once the focus is back. */
    choose: (act: () => void) => {
      chosen.current = act
    },
    /** For the content of a Radix dialog or menu. */
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      const { current: place } = before
      if (canTakeFocus(place)) place.focus({ preventScroll: true })
      else focusMap()
      const act = chosen.current
      chosen.current = null
      act?.()
    },
  }
}
