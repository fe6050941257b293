import { useStoreApi } from '@xyflow/react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Scene } from '../../../shared/diagram/scene.ts'
import { useHighlight } from '../../state/search/highlight.ts'
import { useParties } from '../../state/selectors.ts'
import { useSession } from '../../state/session.ts'
import { useMedia } from '../../ui/media.ts'
import { useTheme } from '../../ui/theme.ts'
import { type Gesture, useGesture } from '../gestures/gesture.ts'
import { useShownScene } from '../shownScene.ts'
import './backdrop.css'
import { detailAt } from './detail.ts'
import type { View } from './frame.ts'
import { type Ink, inkOf } from './ink.ts'
import type { Look } from './look.ts'
import { createPainter, type Painter } from './painter.ts'

/** The picture under React Flow: the whole of a large map, and of any map what can't be read from afar. */
export function Backdrop() {
  const scene = useShownScene()
  return scene === undefined ? null : <Painted scene={scene} />
}

function Painted({ scene }: { readonly scene: Scene }) {
  const host = useRef<HTMLDivElement>(null)
  const painter = useRef<Painter>(undefined)
  const store = useStoreApi()
  const look = useLook(scene)
  useLayoutEffect(() => {
    if (host.current === null) return
    const made = createPainter(host.current, noteDetail(host.current.closest<HTMLElement>('.canvas')))
    painter.current = made
    const viewIn = ({ transform: [left, top, zoom], width, height }: ReturnType<typeof store.getState>): View => ({
      ...{ left, top, zoom, width, height },
    })
    made.move(viewIn(store.getState()))
    const forget = store.subscribe((now, before) => {
      if (now.transform !== before.transform || now.width !== before.width || now.height !== before.height)
        made.move(viewIn(now))
    })
    return () => {
      forget()
      made.stop()
    }
  }, [store])
  useLayoutEffect(() => painter.current?.show(look, useSession.getState().work?.session.writing != null), [look])
  return <div className="backdrop" ref={host} aria-hidden="true" />
}

/** Marks on the map what the page leaves to the picture. */
const noteDetail =
  (canvas: HTMLElement | null) =>
  ({ zoom }: View, isPainted: boolean): void => {
    if (canvas === null) return
    const isFar = isPainted && detailAt(zoom) !== 'full'
    canvas.toggleAttribute('data-far', isFar)
    // Outlines keep their width on the screen.
    const fine = `${isFar ? Math.round(2 / zoom) / 2 : 1}`
    if (canvas.style.getPropertyValue('--fine') !== fine) canvas.style.setProperty('--fine', fine)
  }

function useLook(scene: Scene): Look {
  const map = useSession(({ work }) => work?.shown)
  const standings = useSession(({ work }) => work?.drawing.reading.standings)
  const selection = useSession(({ work }) => work?.session.selection)
  const highlight = useHighlight()
  const held = useHeld()
  const ink = useInk()
  if (map === undefined || standings === undefined || selection === undefined) throw new Error('No map is open.')
  return useMemo(
    () => ({ scene, map, standings, selection, highlight, held, ink }),
    [scene, map, standings, selection, highlight, held, ink],
  )
}

const NOTHING_HELD: Look['held'] = { claims: new Set(), relations: new Set() }

const movingIn = (gesture: Gesture | null) => (gesture?.kind === 'moving' ? gesture : null)

/** What is dragged, and the relations that are drawn otherwise meanwhile: the same all through a drag. */
function useHeld(): Look['held'] {
  const claims = useGesture(({ gesture }) => movingIn(gesture)?.claims)
  return useMemo(() => {
    if (claims === undefined) return NOTHING_HELD
    const lines = [...(movingIn(useGesture.getState().gesture)?.lines ?? [])]
    return {
      claims: new Set(claims),
      relations: new Set(lines.flatMap(([relation, { alone }]) => (alone ? [relation] : []))),
    }
  }, [claims])
}

/** The colours, and the fonts that are there: the page's own texts load them. */
export function useInk(): Ink {
  const theme = useTheme()
  const parties = useParties()
  const isForced = useMedia('(forced-colors: active)')
  const [fonts, setFonts] = useState(0)
  useEffect(() => {
    const noted = () => setFonts((count) => count + 1)
    document.fonts.addEventListener('loadingdone', noted)
    return () => document.fonts.removeEventListener('loadingdone', noted)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other fonts break lines otherwise
  return useMemo(() => inkOf(parties, theme, isForced), [parties, theme, isForced, fonts])
}
