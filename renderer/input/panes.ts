/** Where the focus goes by F6, in this order, and what takes it there. */
const panes = [
  { pane: '.toolbar', takes: 'button' },
  { pane: '.sidebar, .rail, .drawer.left', takes: '[tabindex="0"], button, input' },
  { pane: '#canvas', takes: '[data-claim][tabindex="0"]' },
  { pane: '.inspector', takes: 'button, input, textarea, [tabindex="0"]' },
] as const

/** The element of a pane that takes the focus: the first of those, else the pane itself; none where it isn't shown. */
function placeIn({ pane, takes }: (typeof panes)[number]): HTMLElement | null {
  const shown = document.querySelector<HTMLElement>(pane)
  return shown?.querySelector<HTMLElement>(takes) ?? shown
}

/** Moves the focus to the next of toolbar, sidebar, map and inspector that are there, or to the one before. */
export function nextPane(way: 'on' | 'back'): void {
  const shown = panes.filter(({ pane }) => document.querySelector(pane) !== null)
  const here = shown.findIndex(({ pane }) => document.activeElement?.closest(pane))
  const step = way === 'on' ? 1 : -1
  const next = shown.at((here < 0 && way === 'back' ? 0 : here + step) % shown.length)
  if (next !== undefined) placeIn(next)?.focus()
}
