import { Panel, useStore } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import type { Box, Scene } from '../../shared/diagram/scene.ts'
import type { Point } from '../../shared/document/argumentMap.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { useScene } from '../state/selectors.ts'
import { useSession } from '../state/session.ts'
import { useInk } from './backdrop/backdrop.tsx'
import type { Ink } from './backdrop/ink.ts'
import { lookAt } from './camera.ts'
import type { Corner } from './corners.ts'
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
export function Minimap({ corner }: { readonly corner: Corner }) {
  const { bounds } = useScene()
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
}

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
  const isPainted = useRef(false)
  useEffect(() => {
    const paint = () => {
      if (canvas.current !== null) paintCards(canvas.current, scene, ink)
      isPainted.current = true
    }
    const pause = setTimeout(paint, isPainted.current ? PAUSE_MS : 0)
    return () => clearTimeout(pause)
  }, [scene, ink])
  return <canvas ref={canvas} />
}

/** A mark in its party's colour for each card. */
function paintCards(canvas: HTMLCanvasElement, { cards, bounds }: Scene, ink: Ink): void {
  const { work } = useSession.getState()
  const context = canvas.getContext('2d')
  if (context === null || work === null) return
  const claims = claimsById(work.shown)
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
