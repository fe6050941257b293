import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Scene, SceneCard, SceneEdge } from '../../shared/diagram/scene.ts'
import type { ClaimId } from '../../shared/document/argumentMap.ts'
import { tabStopOf } from '../state/selectors.ts'
import { useSession, type Work } from '../state/session.ts'
import { MOST_MOUNTED, MOUNTED_FROM } from './backdrop/detail.ts'
import { boxOfView, type View } from './backdrop/frame.ts'
import { useHover } from './backdrop/hover.ts'
import { indexOf } from './backdrop/sceneIndex.ts'
import { useGesture } from './gestures/gesture.ts'
import { middleOf } from './nearest.ts'

/** What of a scene is on the page. */
export type Mounted = Pick<Scene, 'cards' | 'edges'>

/** The view rests when it has not moved for so long, ms. */
const REST_MS = 100
/** How many cards are put on the page in one frame, so that none of them takes long. */
const BATCH = 5
/** How far beyond the view cards are put on the page, and how far from it they may stay, for each of its px. */
const BEYOND = { come: 0.15, stay: 0.6 }
/** Of what is selected or held so many cards are on the page; the rest is in the picture. */
const MOST_CHOSEN = 24

/** Whether a map is so large that the page holds only what is near, over a picture of the whole. */
export const isLarge = ({ cards }: Mounted): boolean => cards.length > MOST_MOUNTED

export const useIsLarge = (): boolean => useSession(({ work }) => work !== null && isLarge(work.drawing.scene))

/** The cards that are on the page, and the relations between them: all of a map of some hundred claims. */
export function useMounted(scene: Scene): Mounted {
  const near = useNear(scene)
  const chosen = useChosen()
  return useMemo(
    () => (isLarge(scene) ? mountedOf(scene, new Set([...near, ...chosen])) : scene),
    [scene, near, chosen],
  )
}

function mountedOf(scene: Scene, claims: ReadonlySet<ClaimId>): Mounted {
  const index = indexOf(scene)
  const cards = scene.cards.filter(({ claim }) => claims.has(claim))
  const edges = new Set<SceneEdge>()
  for (const claim of claims)
    for (const edge of index.edgesAt(claim)) {
      const { from, to } = edge
      if (claims.has(from[0] ?? '') && (claims.has(to) || index.card(to) === undefined)) edges.add(edge)
    }
  return { cards, edges: [...edges] }
}

/** The claims that something is done with, wherever they are. */
function useChosen(): readonly ClaimId[] {
  const ofSession = useSession(useShallow(({ work }) => (work === null ? [] : chosenIn(work))))
  const held = useGesture(({ gesture }) => (gesture?.kind === 'moving' ? gesture.claims : undefined))
  const claim = useHover((hover) => hover.claim)
  const relation = useHover((hover) => hover.relation)
  return useMemo(() => {
    const focused = document.activeElement?.closest<HTMLElement>('[data-claim]')?.dataset.claim
    const singles = [claim, focused].filter((id) => id != null)
    return [...ofSession, ...(held?.slice(0, MOST_CHOSEN) ?? []), ...singles, ...endsOf(relation)]
  }, [ofSession, held, claim, relation])
}

function chosenIn(work: Work): ClaimId[] {
  const { selection, writing } = work.session
  const first = tabStopOf(work)
  const chosen = [...selection].slice(0, MOST_CHOSEN).flatMap((id) => [id, ...endsOf(id)])
  return [...chosen, ...(writing === null ? [] : [writing.claim]), ...(first === undefined ? [] : [first])]
}

/** The claims between which a relation runs, for the page has it only where it has them. */
function endsOf(relation: string | null): readonly string[] {
  const { work } = useSession.getState()
  if (work === null || relation === null) return []
  const edge = indexOf(work.drawing.scene).edge(relation)
  return edge === undefined ? [] : [...edge.from.slice(0, 1), edge.to]
}

const NONE: ReadonlySet<ClaimId> = new Set()

/** The claims in and near the view. They come a few at a time when the view rests; the picture shows them until then. */
function useNear(scene: Scene): ReadonlySet<ClaimId> {
  const store = useStoreApi()
  const [near, setNear] = useState(NONE)
  useEffect(() => {
    if (!isLarge(scene)) return
    let rest: ReturnType<typeof setTimeout> | undefined
    let turn = 0
    const step = () => {
      const { transform, width, height } = store.getState()
      const [left, top, zoom] = transform
      const view = { left, top, zoom, width, height }
      setNear((before) => {
        const next = nearer(before, scene, view)
        if (next !== before) turn = requestAnimationFrame(step)
        return next
      })
    }
    const wait = () => {
      cancelAnimationFrame(turn)
      clearTimeout(rest)
      rest = setTimeout(step, REST_MS)
    }
    wait()
    const forget = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height) wait()
    })
    return () => {
      forget()
      clearTimeout(rest)
      cancelAnimationFrame(turn)
    }
  }, [scene, store])
  return near
}

/** One step towards what is near; the same set where that is reached. */
function nearer(before: ReadonlySet<ClaimId>, scene: Scene, view: View): ReadonlySet<ClaimId> {
  if (view.zoom < MOUNTED_FROM) return before.size === 0 ? before : NONE
  const index = indexOf(scene)
  const stays = new Set(index.cardsIn(boxOfView(view, BEYOND.stay)).map(({ claim }) => claim))
  const kept = [...before].filter((claim) => stays.has(claim))
  const wanted = index.cardsIn(boxOfView(view, BEYOND.come)).filter(({ claim }) => !before.has(claim))
  if (kept.length === before.size && wanted.length === 0) return before
  const middle = middleOf(boxOfView(view))
  const away = ({ box }: SceneCard) => Math.hypot(middleOf(box).x - middle.x, middleOf(box).y - middle.y)
  const next = wanted.sort((a, b) => away(a) - away(b)).slice(0, BATCH)
  return new Set([...kept, ...next.map(({ claim }) => claim)])
}
