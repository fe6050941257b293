import type { PictureTheme } from '../diagram/palette.ts'
import type { Box, Scene } from '../diagram/scene.ts'
import type { FaceId, Shaper } from '../diagram/shaper.ts'
import type { ArgumentMap } from '../document/argumentMap.ts'
import type { Problem } from '../document/problem.ts'
import type { Holds } from './holds.ts'
import type { DrawnStrip, Strip } from './png/strip.ts'

/** What reading or writing could not keep, each with its place. */
export type Loss = Problem

/** A map as it was read from another format, and what was lost on the way. */
export interface ReadMapFile {
  readonly map: ArgumentMap
  readonly losses: readonly Loss[]
}

/** A map as another format holds it, and what that has no place for. */
export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly losses: readonly Loss[]
}

/** A map and, for the formats that are pictures, how it is drawn. */
export interface Drawing {
  readonly map: ArgumentMap
  /** Drawn on first use, and once. */
  readonly scene: () => Scene
}

export interface PictureOptions {
  readonly theme: PictureTheme
  readonly background: 'white' | 'paper' | 'none'
  /** Picture px per scene px; above zero. */
  readonly scale: number
  /** Picture px to the inch on paper. */
  readonly dpi: number
  /** Whether letters are drawn as shapes, for programs that pass over the fonts in a file; see `hasOutlines`. */
  readonly outlines: boolean
  /** Whether the file also holds the map that it shows, so that it opens as one. */
  readonly embed: boolean
  /** The sheets that a poster is cut over, for the formats that have pages. */
  readonly tile: Tile | null
}

/** A sheet of paper, and how much of its neighbours' picture each shows again so that they can be joined. mm. */
export interface Tile {
  readonly width: number
  readonly height: number
  readonly margin: number
  readonly overlap: number
}

/** Draws pictures of pixels; the bytes that it gives are the same on every host. */
export interface Rasteriser {
  /** A small picture as a PNG file. */
  drawWhole(svg: string): Promise<Uint8Array>
  /** As many threads as help with so many strips. Each draws one strip at a time, until it is ended. */
  threads(strips: number): readonly StripThread[]
}

export interface StripThread {
  draw(strip: Strip): Promise<DrawnStrip>
  end(): void
}

/** What a format needs of its host. */
export interface Tools {
  readonly shaper: Shaper
  /** A font file that holds only what draws these characters of a face, or only these glyphs by their own numbers. */
  subset(face: FaceId, numbers: readonly number[], kept?: 'characters' | 'glyphs'): Promise<Uint8Array>
  readonly rasteriser: Rasteriser
  /** Told now and then how much of the work is done, 0–1. */
  readonly onProgress?: (share: number) => void
}

/** One file format: a folder of its own here, and one line in `registry.ts`. */
export interface Format {
  readonly id: string
  readonly name: string
  /** How its words and ours go together, in one or two sentences. */
  readonly about: string
  /** Without the dot, the usual one first; several formats may share one, and a file is known by its content first. */
  readonly extensions: readonly string[]
  /** As clipboards and dialogs call it. */
  readonly mime: string
  /** Whether it shows the map drawn; the others hold it. */
  readonly isPicture: boolean
  /** What it holds of a map; null for a picture, which holds all of one that it carries. */
  readonly holds: Holds | null
  /** How sure it is that this file is its own, by a bounded look: 0 no … 1 certain. */
  sniff(bytes: Uint8Array): number
  /** Throws a RejoinderError where the bytes are not a map of this format. */
  readonly read: null | ((bytes: Uint8Array) => Promise<ReadMapFile>)
  readonly write: null | ((what: Drawing, options: PictureOptions, tools: Tools) => Promise<WrittenFile>)
}

/** A format that shows a map, and is written. */
export interface PictureFormat extends Format {
  readonly write: NonNullable<Format['write']>
  /** Set where a file has pages, so that a poster can be cut over several. */
  readonly pages?: true
  /** Set where text may also be drawn as outlines. */
  readonly hasOutlines?: true
  /** Throws a RejoinderError for a picture whose size no file can hold, which need not be drawn for that. */
  readonly refuseSize?: (bounds: Box, options: PictureOptions) => void
}
