import type { ClaimId, GroupId, Point, RelationId } from '../document/argumentMap.ts'
import type { TextStyle } from './shaper.ts'

/** px; y down. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The names of the colours that a picture is painted with; `palette.ts` gives each theme's values. */
export const tokens = [
  'ground',
  'panel',
  'card',
  'sunk',
  'line',
  'line2',
  'ctl',
  'ink',
  'ink2',
  'ink3',
  'accent',
  'accentbg',
  'accentink',
  'support',
  'rebut',
  'contested',
  'defeated',
  'warn',
  'warnbg',
  'warnline',
] as const
export type Token = (typeof tokens)[number]

/** `party:china` is that party's colour for bands, `partyink:china` the one for its name in text. */
export type Paint = Token | `party:${string}` | `partyink:${string}`

export interface Stroke {
  readonly paint: Paint
  /** px. */
  readonly width: number
  /** Lengths of dash and gap, px. */
  readonly dash?: readonly [number, number]
  /** 0–1. */
  readonly opacity?: number
}

/** Absolute commands, as in SVG path data. */
export type PathCommand =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z']

export interface BoxShape extends Box {
  readonly kind: 'box'
  readonly radius: number
  readonly fill: Paint | null
  readonly stroke: Stroke | null
}

/** One line of text in one style. */
export interface TextShape {
  readonly kind: 'text'
  /** The left end of the baseline. */
  readonly x: number
  readonly y: number
  readonly text: string
  readonly style: TextStyle
  readonly paint: Paint
  /** As shaped, px. */
  readonly width: number
  /** Said to the person who can't see it only when it differs from `text`, which may be cut short. */
  readonly full?: string
  /** Set where the line is read from right to left; `x` is its left end all the same. */
  readonly direction?: 'rtl'
  /** The numbers of the sources that it cites. */
  readonly cites?: readonly number[]
  /** In the list of sources: the number of the one that begins here. */
  readonly source?: number
}

export interface PathShape {
  readonly kind: 'path'
  readonly commands: readonly PathCommand[]
  readonly fill: Paint | null
  readonly stroke: Stroke | null
}

export interface CircleShape {
  readonly kind: 'circle'
  /** Its centre. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Paint | null
  readonly stroke: Stroke | null
}

export type Shape = BoxShape | TextShape | PathShape | CircleShape

export interface SceneCard {
  readonly claim: ClaimId
  readonly box: Box
  /** Relative to the box's top left corner. */
  readonly shapes: readonly Shape[]
  /** The whole claim in words: party, speaker, standing, text. */
  readonly description: string
  /** Claims that its fold hides; 0 where it is not folded. */
  readonly hidden: number
}

/** A group of claims: a frame round their cards, with its title. Groups nest, and a frame holds those within. */
export interface SceneGroup {
  readonly group: GroupId
  readonly box: Box
  /** In map coordinates. */
  readonly shapes: readonly Shape[]
  readonly description: string
}

/** A polyline as it is drawn (its corners are rounded only in the shapes). */
export interface Route {
  /** Its relation's id; further polylines of the same relation are `r1/2`, `r1/3`, … */
  readonly id: string
  readonly points: readonly Point[]
}

/** What one relation looks like, or two that rebut each other. */
export interface SceneEdge {
  /** One id; two where a two-headed edge stands for both. */
  readonly relations: readonly RelationId[]
  readonly from: readonly ClaimId[]
  /** A claim or an attacked relation. */
  readonly to: ClaimId | RelationId
  readonly routes: readonly Route[]
  /** In map coordinates, lines first, then heads, badges and labels. */
  readonly shapes: readonly Shape[]
  /** The centre of its badge or junction: where a click takes it. */
  readonly badge: Point
  readonly description: string
}

/**
 * A map, drawn: pure geometry in map coordinates (px at 100 %, y down), the same on screen and in every
 * picture. Window and exporters only paint it.
 */
export interface Scene {
  /** What the picture shows: it holds everything drawn, and the margin. Its origin need not be 0, 0. */
  readonly bounds: Box
  /** Set where it shows a section of the map: groups, cards and edges are cut off at its edges. */
  readonly clip?: Box
  /** Outer frames first; painted below all else. */
  readonly groups: readonly SceneGroup[]
  readonly cards: readonly SceneCard[]
  readonly edges: readonly SceneEdge[]
  /** Title, legend, sources; empty in the window. */
  readonly furniture: readonly Shape[]
  readonly title: string
  readonly language: string
  readonly description: string
}
