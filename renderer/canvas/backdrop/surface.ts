import type { Box } from '../../../shared/diagram/scene.ts'
import { boxRound } from '../boxes.ts'
import { middleOf } from '../nearest.ts'
import { boxOfView, type Frame, offsetBetween, scaleOf, shared, type View } from './frame.ts'
import type { Look } from './look.ts'
import { paintPart, withRim } from './paintPart.ts'
import { indexOf } from './sceneIndex.ts'

/** More cards than this are painted piece by piece. */
const MOST_AT_ONCE = 120
/** A piece of this side is painted at once, whatever it holds, px of the bitmap. */
const LEAST_PIECE = 96
/** Changes within a square of this side are painted together, px of the bitmap. */
const TILE = 256
/** A bitmap is given up that is so many times as large as need be. */
const MOST_SPARE = 3
/** And one larger than this is not, for a canvas that is large in itself takes long. */
const MOST_PIECE = 640

/** A bitmap in the page, and what it shows. */
interface Sheet {
  readonly canvas: HTMLCanvasElement
  readonly context: CanvasRenderingContext2D
  frame: Frame | null
  /** What of it is still to be painted, px of the bitmap. */
  pending: Box[]
}

function createSheet(host: HTMLElement): Sheet {
  const canvas = document.createElement('canvas')
  canvas.style.visibility = 'hidden'
  host.append(canvas)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('The window has no canvas to paint on.')
  return { canvas, context, frame: null, pending: [] }
}

/** Where a box of the map lies in the bitmap, grown to whole px. */
function pixelsOf(frame: Frame, box: Box): Box {
  const scale = scaleOf(frame)
  const [x, y] = [Math.floor((box.x - frame.x) * scale), Math.floor((box.y - frame.y) * scale)]
  const [right, bottom] = [box.x + box.width - frame.x, box.y + box.height - frame.y]
  return { x, y, width: Math.ceil(right * scale) - x, height: Math.ceil(bottom * scale) - y }
}

function partOf(frame: Frame, { x, y, width, height }: Box): Box {
  const scale = scaleOf(frame)
  return { x: frame.x + x / scale, y: frame.y + y / scale, width: width / scale, height: height / scale }
}

function paintPixels({ context }: Sheet, frame: Frame, pixels: Box, look: Look): void {
  const scale = scaleOf(frame)
  context.save()
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(pixels.x, pixels.y, pixels.width, pixels.height)
  context.clip()
  context.clearRect(pixels.x, pixels.y, pixels.width, pixels.height)
  context.setTransform(scale, 0, 0, scale, -frame.x * scale, -frame.y * scale)
  paintPart(context, look, partOf(frame, pixels), frame.zoom)
  context.restore()
}

/**
 * Two bitmaps: one is seen and moved along with the view; on the other the next picture grows piece by piece, and
 * then takes its place.
 */
export function createSurface(host: HTMLElement) {
  let [front, back] = [createSheet(host), createSheet(host)]

  /** Paints what is pending, nearest the middle of the view first, until that time; says whether all is painted. */
  const paintUntil = (sheet: Sheet, look: Look, view: View, end: number): boolean => {
    const { frame } = sheet
    if (frame === null) return true
    const middle = pixelsOf(frame, { ...middleOf(boxOfView(view)), width: 0, height: 0 })
    sheet.pending.sort((a, b) => away(b, middle) - away(a, middle))
    while (performance.now() < end) {
      const piece = sheet.pending.pop()
      if (piece === undefined) return true
      if (isTooMuch(piece, frame, look))
        sheet.pending.push(...quarters(piece).sort((a, b) => away(b, middle) - away(a, middle)))
      else paintPixels(sheet, frame, piece, look)
    }
    return sheet.pending.length === 0
  }
  const put = ({ canvas, frame }: Sheet, { left, top, zoom }: View) => {
    if (frame === null) return
    const stretch = zoom / frame.zoom / frame.ratio
    canvas.style.transform = `translate(${frame.x * zoom + left}px, ${frame.y * zoom + top}px) scale(${stretch})`
  }

  return {
    /** What is seen; null where nothing is painted. */
    get frame() {
      return front.frame
    },
    /** What is being painted to take its place, if anything is. */
    get next() {
      return back.frame
    },
    /** Lets the picture that there is move with the view. */
    place: (view: View) => put(front, view),
    /** Begins a picture; what the one that is seen has of it is taken over, unless it is out of date. */
    begin(frame: Frame, isSame: boolean): void {
      const whole = { x: 0, y: 0, width: frame.columns, height: frame.rows }
      empty(back, frame)
      back.frame = frame
      back.pending = [whole]
      const offset = isSame && front.frame !== null ? offsetBetween(front.frame, frame) : null
      if (offset === null || front.frame === null) return
      const { columns, rows } = front.frame
      const had = shared(whole, { x: offset.columns, y: offset.rows, width: columns, height: rows })
      if (had === null) return
      const { x, y, width, height } = had
      back.context.drawImage(front.canvas, x - offset.columns, y - offset.rows, width, height, x, y, width, height)
      const stale = front.pending.map((box) => ({ ...box, x: box.x + offset.columns, y: box.y + offset.rows }))
      back.pending = [...around(whole, had), ...stale.flatMap((box) => shared(whole, box) ?? [])]
    },
    /** Paints for so many ms what is still to be painted; says whether all is. */
    paint(look: Look, view: View, budget: number): boolean {
      const end = performance.now() + budget
      if (!paintUntil(front, look, view, end) || !paintUntil(back, look, view, end)) return false
      if (back.frame === null) return true
      put(back, view)
      back.canvas.style.visibility = ''
      front.canvas.style.visibility = 'hidden'
      front.frame = null
      ;[front, back] = [back, front]
      return true
    },
    /** Notes what changed, and is to be painted anew. */
    spoil(boxes: readonly Box[]): void {
      for (const { frame, pending } of [front, back]) if (frame !== null) pending.push(...within(frame, boxes))
    },
    clear(): void {
      for (const sheet of [front, back]) {
        if (sheet.frame === null) continue
        sheet.canvas.style.visibility = 'hidden'
        sheet.canvas.width = 0
        sheet.frame = null
        sheet.pending = []
      }
    },
  }
}

/** Makes a sheet large enough and empty. To be given another bitmap takes long: it keeps the one that it has, if that will do. */
function empty({ canvas, context }: Sheet, { columns, rows }: Frame): void {
  const isEnough = canvas.width >= columns && canvas.height >= rows
  if (isEnough && canvas.width * canvas.height < MOST_SPARE * columns * rows) {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
  } else {
    canvas.width = Math.ceil(columns / TILE) * TILE
    canvas.height = Math.ceil(rows / TILE) * TILE
  }
}

/** The px of the bitmap that these boxes of the map take, those that lie close together as one. */
function within(frame: Frame, boxes: readonly Box[]): Box[] {
  const tiles = new Map<string, Box>()
  const whole = { x: 0, y: 0, width: frame.columns, height: frame.rows }
  for (const box of boxes) {
    const pixels = shared(whole, pixelsOf(frame, withRim(box, frame.zoom)))
    if (pixels === null) continue
    for (let x = Math.floor(pixels.x / TILE) * TILE; x < pixels.x + pixels.width; x += TILE)
      for (let y = Math.floor(pixels.y / TILE) * TILE; y < pixels.y + pixels.height; y += TILE) {
        const part = shared(pixels, { x, y, width: TILE, height: TILE })
        const key = `${x} ${y}`
        const known = tiles.get(key)
        if (part !== null) tiles.set(key, known === undefined ? part : boxRound([known, part]))
      }
  }
  return [...tiles.values()]
}

const away = (box: Box, from: Box): number =>
  Math.hypot(box.x + box.width / 2 - from.x, box.y + box.height / 2 - from.y)

function isTooMuch(piece: Box, frame: Frame, look: Look): boolean {
  const { width, height } = piece
  if (width <= LEAST_PIECE && height <= LEAST_PIECE) return false
  if (width > MOST_PIECE || height > MOST_PIECE) return true
  return indexOf(look.scene).cardsIn(partOf(frame, piece)).length > MOST_AT_ONCE
}

/** Halves along each side that is not small already. */
function quarters({ x, y, width, height }: Box): Box[] {
  const [w, h] = [Math.ceil(width / 2), Math.ceil(height / 2)]
  return [
    { x, y, width: w, height: h },
    { x: x + w, y, width: width - w, height: h },
    { x, y: y + h, width: w, height: height - h },
    { x: x + w, y: y + h, width: width - w, height: height - h },
  ].filter((box) => box.width > 0 && box.height > 0)
}

/** What is left of a box when another within it is taken out. */
function around(whole: Box, hole: Box): Box[] {
  const bottom = hole.y + hole.height
  const right = hole.x + hole.width
  return [
    { x: 0, y: 0, width: whole.width, height: hole.y },
    { x: 0, y: bottom, width: whole.width, height: whole.height - bottom },
    { x: 0, y: hole.y, width: hole.x, height: hole.height },
    { x: right, y: hole.y, width: whole.width - right, height: hole.height },
  ].filter((box) => box.width > 0 && box.height > 0)
}
