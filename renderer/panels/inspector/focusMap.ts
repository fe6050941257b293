/** Gives the focus to the selected card, or to the map where no card is selected or it isn't drawn. */
export function focusMap(): void {
  const map = document.querySelector<HTMLElement>('#canvas')
  const card = map?.querySelector<HTMLElement>('[data-claim][aria-pressed="true"]')
  const place = card ?? map
  place?.focus({ preventScroll: true })
}
