import { CARD } from '../../../shared/diagram/measure/cardStyle.ts'
import { standingMark } from '../../../shared/diagram/measure/marks.ts'
import type { Paint, SceneCard } from '../../../shared/diagram/scene.ts'
import type { Claim } from '../../../shared/document/argumentMap.ts'
import type { Standing } from '../../../shared/reasoning/reading.ts'
import { type Detail, detailAt } from './detail.ts'
import { firstWords, LARGE, LARGE_LINE, STANDING_ROOM } from './firstWords.ts'
import type { Ink } from './ink.ts'
import { paintShapes } from './paintShapes.ts'

type Context = CanvasRenderingContext2D

export interface CardLook {
  readonly card: SceneCard
  /** Undefined for one without a word yet. */
  readonly claim: Claim | undefined
  readonly standing: Standing | undefined
  readonly isSelected: boolean
}

/** Paints one card as it can be read at a zoom; the context has the map's coordinates. */
export function paintCard(context: Context, look: CardLook, ink: Ink, zoom: number): void {
  const { x, y } = look.card.box
  const detail = detailAt(zoom)
  context.translate(x, y)
  if (detail === 'full') {
    paintShadow(context, look.card, ink)
    paintShapes(context, look.card.shapes, ink)
  } else if (detail === 'dot') paintDot(context, look, ink, zoom)
  else paintSmall(context, look, ink, zoom, detail)
  if (look.isSelected) paintRing(context, look.card, ink, zoom)
  context.translate(-x, -y)
}

/** Nearly as soft as the page's own; a blur would take a canvas many times as long. */
function paintShadow(context: Context, { box: { width, height } }: SceneCard, { shadow }: Ink): void {
  if (shadow === null) return
  context.fillStyle = shadow
  for (const spread of [1, 2]) {
    context.beginPath()
    context.roundRect(-spread, 1 - spread, width + 2 * spread, height + 2 * spread, CARD.radius + spread)
    context.fill()
  }
}

const partyPaint = ({ claim }: CardLook): Paint => `party:${claim?.party ?? ''}`

/** A plate with its party's band, its standing, and where there is room for them its first words. */
function paintSmall(context: Context, look: CardLook, ink: Ink, zoom: number, detail: Detail): void {
  const { card, claim, standing } = look
  const { width, height } = card.box
  const hair = 1 / zoom
  const isDefeated = standing === 'defeated'
  context.beginPath()
  context.roundRect(0, 0, width, height, Math.min(CARD.radius, 3 * hair))
  context.fillStyle = ink.colour('card')
  context.fill()
  context.strokeStyle = ink.colour(isDefeated ? 'ctl' : 'line2')
  context.lineWidth = hair
  if (isDefeated) context.setLineDash([3 * hair, 3 * hair])
  context.stroke()
  context.setLineDash([])
  context.fillStyle = ink.colour(partyPaint(look))
  context.fillRect(0, 0, Math.max(CARD.band, 3 * hair), height)
  const isWords = detail === 'words'
  // In a band the standing is as large as there is room for, as long as it can be told from the others.
  const small = Math.min(hair, height / 11)
  const [right, size] = isWords ? [STANDING_ROOM / 2, 2.4] : [6.5 * small, small]
  if (standing !== undefined) paintStanding(context, standing, width - right, isWords ? 21 : height / 2, size, ink)
  if (isWords && claim !== undefined) paintWords(context, look, claim, ink)
}

function paintStanding(context: Context, standing: Standing, x: number, y: number, size: number, ink: Ink): void {
  context.save()
  context.translate(x, y)
  context.scale(size, size)
  paintShapes(context, standingMark(standing, 0, 0), ink)
  context.restore()
}

function paintWords(context: Context, { card, standing }: CardLook, claim: Claim, ink: Ink): void {
  context.font = ink.font(LARGE)
  context.letterSpacing = '0px'
  context.direction = 'inherit'
  context.textAlign = 'left'
  context.fillStyle = ink.colour(standing === 'defeated' ? 'ink2' : 'ink')
  const lines = firstWords(context, card, claim, ink)
  lines.forEach((line, index) => {
    context.fillText(line, CARD.left, LARGE_LINE * (index + 1))
  })
}

/** From far away a card is a mark in its party's colour: full where it stands, hollow where it is defeated. */
function paintDot(context: Context, look: CardLook, ink: Ink, zoom: number): void {
  const { width, height } = look.card.box
  const hair = 1 / zoom
  const colour = ink.colour(partyPaint(look))
  const [w, h] = [Math.max(width, 4 * hair), Math.max(height, 3 * hair)]
  context.fillStyle = look.standing === 'defeated' ? ink.colour('card') : colour
  context.fillRect(0, 0, w, h)
  if (look.standing === 'contested') {
    context.fillStyle = ink.colour('card')
    context.fillRect(w / 2, hair, w / 2 - hair, h - 2 * hair)
  }
  if (look.standing !== 'defeated') return
  context.strokeStyle = colour
  context.lineWidth = hair
  context.strokeRect(hair / 2, hair / 2, w - hair, h - hair)
}

function paintRing(context: Context, { box: { width, height } }: SceneCard, ink: Ink, zoom: number): void {
  const line = 2 * Math.max(1, 1 / zoom)
  const off = 1.5 * line
  context.beginPath()
  context.roundRect(-off, -off, width + 2 * off, height + 2 * off, CARD.radius + off)
  context.strokeStyle = ink.colour('accent')
  context.lineWidth = line
  context.stroke()
}
