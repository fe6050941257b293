import type { ReactFlowInstance, Viewport } from '@xyflow/react'
import type { Box } from '../../shared/diagram/scene.ts'
import type { Point } from '../../shared/document/argumentMap.ts'
import type { MapEdge, MapNode } from './elements.ts'

/** 20 % to 300 %, or down to what shows the whole map. */
export const MIN_ZOOM = 0.2
export const MAX_ZOOM = 3
/** Free room around a fitted map, px on the screen. */
const MARGIN = 16
export const MOVE_MS = 240
/** The zoom from which a card's text can be read. */
const READABLE_ZOOM = 0.75

interface Stage {
  readonly flow: ReactFlowInstance<MapNode, MapEdge>
  readonly bounds: Box
  /** The canvas's size on the screen, px. */
  readonly width: number
  readonly height: number
}

/** The canvas that the camera looks at; it is set while one is shown. */
let stage: Stage | null = null

export function setStage(next: Stage | null): void {
  stage = next
}

/** Whether the person asked for a screen on which nothing moves. */
export const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches
const motion = (animated: boolean) => ({ duration: animated && !still() ? MOVE_MS : 0 })

/** The zoom at which the whole map is seen; at most 1, for nothing is gained by larger type. */
export const fittingZoom = (bounds: Box, width: number, height: number): number =>
  Math.min(1, (width - 2 * MARGIN) / bounds.width, (height - 2 * MARGIN) / bounds.height)

/** The part of the canvas over which no panel lies, px on the canvas. */
export function room(): Box {
  const { width, height } = stage ?? { width: 0, height: 0 }
  const canvas = document.getElementById('canvas')?.getBoundingClientRect()
  let [left, right] = [0, width]
  for (const drawer of document.querySelectorAll('.drawer')) {
    const panel = drawer.getBoundingClientRect()
    if (canvas === undefined) break
    if (panel.left - canvas.left < canvas.right - panel.right) left = Math.max(left, panel.right - canvas.left)
    else right = Math.min(right, panel.left - canvas.left)
  }
  return { x: left, y: 0, width: Math.max(1, right - left), height }
}

/** The viewport that shows a box as large as there is room for, but not larger than at 100 %. */
function viewportFor(box: Box, margin: number): Viewport {
  const { x, y, width, height } = room()
  const zoom = Math.max(0.001, Math.min(1, (width - 2 * margin) / box.width, (height - 2 * margin) / box.height))
  return {
    x: x + (width - box.width * zoom) / 2 - box.x * zoom,
    y: y + (height - box.height * zoom) / 2 - box.y * zoom,
    zoom,
  }
}

export function showAll(animated = true): void {
  if (stage !== null) void stage.flow.setViewport(viewportFor(stage.bounds, MARGIN), motion(animated))
}

/** Puts a point of the map into the middle. */
export function lookAt({ x, y }: Point): void {
  if (stage === null) return
  const free = room()
  const zoom = stage.flow.getZoom()
  const [left, top] = [free.x + free.width / 2, free.y + free.height / 2]
  void stage.flow.setViewport({ x: left - x * zoom, y: top - y * zoom, zoom })
}

/** Shows all of a map that is readable so, and of a larger one as much as is, from its first card on. */
export function showBeginning(first: Box | undefined): void {
  if (stage === null) return
  const { flow, bounds, width, height } = stage
  if (first === undefined || fittingZoom(bounds, width, height) >= READABLE_ZOOM) {
    showAll(false)
    return
  }
  const zoom = READABLE_ZOOM
  void flow.setViewport({
    x: beginning(bounds.x * zoom, bounds.width * zoom, (first.x + first.width / 2) * zoom, width),
    y: beginning(bounds.y * zoom, bounds.height * zoom, (first.y + first.height / 2) * zoom, height),
    zoom,
  })
}

/** Along one axis, px on the screen: puts the middle of what has room, and else a point near the middle, without leaving the map. */
function beginning(start: number, length: number, point: number, room: number): number {
  if (length <= room) return (room - length) / 2 - start
  return Math.max(room - start - length, Math.min(-start, room / 2 - point))
}

export function zoomBy(factor: number): void {
  if (stage !== null) zoomTo(stage.flow.getZoom() * factor)
}

export function zoomTo(scale: number): void {
  void stage?.flow.zoomTo(scale, motion(true))
}

/** Moves the least that brings this box, in map coordinates, into sight. */
export function bringIntoSight(box: Box): void {
  if (stage === null) return
  const { flow } = stage
  const { x, y, zoom } = flow.getViewport()
  const free = room()
  const shift = (start: number, length: number, room: number): number => {
    if (start < MARGIN || length > room - 2 * MARGIN) return MARGIN - start
    return Math.min(0, room - MARGIN - (start + length))
  }
  const dx = shift(box.x * zoom + x - free.x, box.width * zoom, free.width)
  const dy = shift(box.y * zoom + y, box.height * zoom, free.height)
  // The smooth way would zoom out and in again, and stay there where the next change breaks it off.
  const straight = { ...motion(true), interpolate: 'linear' } as const
  if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, straight)
}

/** Puts the middle of a box into the middle of the canvas, at 100 %. */
export function centre(box: Box): void {
  if (stage === null) return
  const { flow, width, height } = stage
  const x = Math.round((width - box.width) / 2 - box.x)
  const y = Math.round((height - box.height) / 2 - box.y)
  void flow.setViewport({ x, y, zoom: 1 })
}

/** From where the map is looked at. */
export type Viewpoint = Viewport

export const viewpoint = (): Viewpoint | null => stage?.flow.getViewport() ?? null
export function lookFrom(from: Viewpoint): void {
  void stage?.flow.setViewport(from)
}

/** Shows a box as large as there is room for, but not larger than at 100 %. */
export function showBox(box: Box): void {
  if (stage === null) return
  void stage.flow.setViewport(viewportFor(box, 2 * MARGIN), motion(true))
}

/** Moves the view over the map, by so many px of the screen. */
export function panBy({ x: dx, y: dy }: Point): void {
  if (stage === null) return
  const { x, y, zoom } = stage.flow.getViewport()
  void stage.flow.setViewport({ x: x - dx, y: y - dy, zoom })
}

/** Moves the view with the map, by so many px of the map, so that what moved seems not to. */
export function follow({ x: dx, y: dy }: Point): void {
  if (stage === null || (dx === 0 && dy === 0)) return
  const { x, y, zoom } = stage.flow.getViewport()
  void stage.flow.setViewport({ x: x - dx * zoom, y: y - dy * zoom, zoom })
}

/** The part of the map that is in sight, in map coordinates. */
export function sight(): Box {
  if (stage === null) return { x: 0, y: 0, width: 0, height: 0 }
  const { flow, width, height } = stage
  const { x, y, zoom } = flow.getViewport()
  return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
}

/** The point of the map under a point of the window, px. */
export const pointOnMap = ({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point =>
  stage?.flow.screenToFlowPosition({ x: clientX, y: clientY }) ?? { x: 0, y: 0 }

/** Screen px for each px of the map. */
export const zoomNow = (): number => stage?.flow.getZoom() ?? 1
