import { Panel, useStore } from '@xyflow/react'
import { memo, type PointerEvent, useEffect, useRef } from 'react'
import { useShallow } from 'zustand/react/shallow'
import type { Box, Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap, Point } from '../../shared/document/argumentMap.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { useScene } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { useInk } from './backdrop/backdrop.tsx'
import type { Ink } from './backdrop/ink.ts'
import { difference } from './backdrop/sceneIndex.ts'
import { lookAt } from './camera.ts'
import type { Corner } from './corners.ts'
import { isAlike } from './isAlike.ts'
import './minimap.css'

/** On the screen, px. */
export const MINIMAP = { width: 140, height: 116 }
/** Round the map in it, px. */
const INSET = 6
/** A card is never smaller in it, px. */
const LEAST = { width: 2, height: 1.5 }
/** How long it waits for further changes before it is painted anew, ms. */
const PAUSE_MS = 150

/** From the map to the minimap. */
interface Scale {
  readonly zoom: number
  readonly left: number
  readonly top: number
}

function scaleOf({ x, y, width, height }: Box): Scale {
  const zoom = Math.min((MINIMAP.width - 2 * INSET) / width, (MINIMAP.height - 2 * INSET) / height)
  return {
    zoom,
    left: (MINIMAP.width - width * zoom) / 2 - x * zoom,
    top: (MINIMAP.height - height * zoom) / 2 - y * zoom,
  }
}

/** The whole map in a corner, and what of it is seen; a press or a drag leads there. */
export const Minimap = memo(function Minimap({ corner }: { readonly corner: Corner }) {
  const bounds = useBounds()
  const scale = scaleOf(bounds)
  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    else if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const { left, top } = event.currentTarget.getBoundingClientRect()
    lookAt(onMap({ x: event.clientX - left, y: event.clientY - top }, scale))
  }
  return (
    <Panel
      position={corner}
      className={`minimap ${corner}`}
      style={MINIMAP}
      role="img"
      aria-label="Overview of the map"
      onPointerDown={go}
      onPointerMove={go}
    >
      <Picture />
      <Seen scale={scale} />
    </Panel>
  )
})

/** The same for a person who writes, as long as the map takes no other room. */
const useBounds = (): Box => useSession(useShallow(({ work }) => work?.drawing.scene.bounds ?? NOWHERE))
const NOWHERE: Box = { x: 0, y: 0, width: 0, height: 0 }

const onMap = ({ x, y }: Point, { zoom, left, top }: Scale): Point => ({ x: (x - left) / zoom, y: (y - top) / zoom })

function Seen({ scale: { zoom, left, top } }: { readonly scale: Scale }) {
  const [viewLeft, viewTop, viewZoom] = useStore((state) => state.transform)
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  const size = zoom / viewZoom
  return (
    <svg aria-hidden="true">
      <rect x={left - viewLeft * size} y={top - viewTop * size} width={width * size} height={height * size} rx="2" />
    </svg>
  )
}

function Picture() {
  const canvas = useRef<HTMLCanvasElement>(null)
  const scene = useScene()
  const ink = useInk()
  const painted = useRef<Marks>(undefined)
  useEffect(() => {
    const paint = () => {
      const { work } = useSession.getState()
      if (work === null || canvas.current === null) return
      const marks = { scene, ink, map: work.shown }
      if (!isMarkedAlike(painted.current, marks)) paintCards(canvas.current, marks)
      painted.current = marks
    }
    const pause = setTimeout(paint, painted.current === undefined ? 0 : PAUSE_MS)
    return () => clearTimeout(pause)
  }, [scene, ink])
  return <canvas ref={canvas} />
}

/** What decides how the minimap looks. */
interface Marks {
  readonly scene: Scene
  readonly map: ArgumentMap
  readonly ink: Ink
}

/** Whether no card stands elsewhere or is another party's: so it is while a person writes. */
function isMarkedAlike(before: Marks | undefined, now: Marks): boolean {
  if (before?.ink !== now.ink || !isAlike(before.scene.bounds, now.scene.bounds)) return false
  const { gone, come } = difference(before.scene.cards, now.scene.cards)
  return (
    gone.length === come.length &&
    come.every(({ claim, box }, place) => {
      const was = gone[place]
      const isSame = was?.claim === claim && isAlike(was.box, box)
      return isSame && claimsById(before.map).get(claim)?.party === claimsById(now.map).get(claim)?.party
    })
  )
}

/** A mark in its party's colour for each card. */
function paintCards(canvas: HTMLCanvasElement, { scene: { cards, bounds }, map, ink }: Marks): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const claims = claimsById(map)
  const ratio = devicePixelRatio
  canvas.width = MINIMAP.width * ratio
  canvas.height = MINIMAP.height * ratio
  const { zoom, left, top } = scaleOf(bounds)
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  for (const { claim, box } of cards) {
    context.fillStyle = ink.colour(`party:${claims.get(claim)?.party ?? ''}`)
    const [width, height] = [Math.max(LEAST.width, box.width * zoom), Math.max(LEAST.height, box.height * zoom)]
    context.fillRect(box.x * zoom + left, box.y * zoom + top, width, height)
  }
}
