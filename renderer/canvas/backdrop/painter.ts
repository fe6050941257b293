import type { Box } from '../../../shared/diagram/scene.ts'
import { changesBetween } from './changes.ts'
import { detailAt, MOST_MOUNTED } from './detail.ts'
import { covers, type Frame, frameFor, isNear, type View } from './frame.ts'
import type { Look } from './look.ts'
import { withRim } from './paintPart.ts'
import { indexOf } from './sceneIndex.ts'
import { createSurface } from './surface.ts'

/** The view rests when it has not moved for so long, ms. */
const REST_MS = 120
/** How long painting may take of a frame, ms: less while something moves. */
const BUDGET = { moving: 5, resting: 9, changed: 14 }
/** What changes under a card that is written in is painted so often, ms. */
const WRITING_MS = 250

/** Keeps a picture of the map under the view, at whatever pace leaves the window free. */
export interface Painter {
  /** @param isWritten whether a card is written in: it lies over what changes of the picture, and a key can't wait */
  show(look: Look, isWritten: boolean): void
  move(view: View): void
  stop(): void
}

/**
 * @param host the element that holds the bitmaps
 * @param onDetail told what can be read by now of what is painted
 */
export function createPainter(host: HTMLElement, onDetail: (view: View, isPainted: boolean) => void): Painter {
  const surface = createSurface(host)
  let look: Look | null = null
  let view: View | null = null
  let isResting = true
  let rest: ReturnType<typeof setTimeout> | undefined
  let later: ReturnType<typeof setTimeout> | undefined
  let turn = 0

  /** A map of some hundred cards is all on the page, and that is enough while it can be read. */
  const isNeeded = (look: Look, { zoom }: View) => look.scene.cards.length > MOST_MOUNTED || detailAt(zoom) !== 'full'
  const boundsOf = ({ scene }: Look, { zoom }: View): Box => withRim(scene.bounds, zoom)

  const isGood = (frame: Frame | null, view: View, bounds: Box): boolean =>
    frame !== null && (isResting ? frame.zoom === view.zoom : isNear(frame, view)) && covers(frame, view, bounds)

  /** Begins another picture where what there is won't do, and none that will is on its way. */
  const begin = (look: Look, view: View): void => {
    const bounds = boundsOf(look, view)
    const { frame, next } = surface
    if (isGood(frame, view, bounds) && next === null) return
    // One that is half painted is of use still, as long as it shows what is seen.
    if (next !== null && (isGood(next, view, bounds) || (!isResting && covers(next, view, bounds)))) return
    const wanted = frameFor(view, bounds, devicePixelRatio)
    if (wanted === null) surface.clear()
    else surface.begin(wanted, true)
  }

  const work = (budget: number): void => {
    if (look === null || view === null || view.width === 0) return
    if (!isNeeded(look, view)) {
      surface.clear()
      onDetail(view, false)
      return
    }
    begin(look, view)
    // A small map's cards give way to the picture at once.
    const isSmall = look.scene.cards.length <= MOST_MOUNTED
    const isDone = surface.paint(look, view, isSmall ? Number.POSITIVE_INFINITY : budget)
    if (isDone) surface.place(view)
    if (surface.frame !== null || !isSmall) onDetail(view, true)
    const { frame } = surface
    // Where no part of the map is seen there is nothing to paint.
    if (!isDone || (isResting && frame !== null && !isGood(frame, view, boundsOf(look, view)))) wake()
  }
  const wake = (): void => {
    if (turn !== 0) return
    turn = requestAnimationFrame(() => {
      turn = 0
      work(isResting ? BUDGET.resting : BUDGET.moving)
    })
  }

  const wakeLater = (): void => {
    later = undefined
    wake()
  }

  return {
    show(next, isWritten) {
      const before = look
      look = next
      const changes = before && changesBetween(before, next, indexOf(next.scene))
      if (changes !== null) surface.spoil(changes)
      else if (view !== null && isNeeded(next, view)) {
        const frame = frameFor(view, boundsOf(next, view), devicePixelRatio)
        if (frame !== null) surface.begin(frame, false)
      }
      if (changes?.length === 0) return
      if (isWritten) later ??= setTimeout(wakeLater, WRITING_MS)
      else work(BUDGET.changed)
    },
    move(next) {
      const isFirst = view === null || view.width === 0
      view = next
      surface.place(next)
      isResting = isFirst
      clearTimeout(rest)
      rest = setTimeout(() => {
        isResting = true
        wake()
      }, REST_MS)
      wake()
    },
    stop() {
      clearTimeout(rest)
      clearTimeout(later)
      cancelAnimationFrame(turn)
      surface.clear()
    },
  }
}
