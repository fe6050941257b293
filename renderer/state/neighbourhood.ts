import { lookFrom, showAll, type Viewpoint, viewpoint } from '../canvas/camera.ts'
import { showOnScreen } from '../canvas/reveal.ts'
import { showPart, useSession } from './session.ts'

/** From where the whole map was looked at, and what was selected then. */
let before: { readonly from: Viewpoint | null; readonly selected: string | undefined } | null = null

/** The first of what is selected. */
const selected = (): string | undefined => [...(useSession.getState().work?.session.selection ?? [])][0]

/** Shows a claim with what lies at most so many relations away from it, and nothing else. */
export function showNeighbourhood(claim: string, links: number): void {
  const { work } = useSession.getState()
  if (work === null) return
  if (work.part === null) before = { from: viewpoint(), selected: selected() }
  showPart({ claim, links, also: work.part?.also ?? new Set() })
  requestAnimationFrame(() => showAll(false))
}

/** Shows the whole map again as it was looked at before. What was selected meanwhile comes into sight. */
export function showWhole(): void {
  if (useSession.getState().work?.part == null) return
  const [came, now] = [before, selected()]
  showPart(null)
  requestAnimationFrame(() => {
    if (came?.from != null) lookFrom(came.from)
    if (now !== undefined && now !== came?.selected) showOnScreen(now)
  })
}
