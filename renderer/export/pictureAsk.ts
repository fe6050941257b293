import type { Box, Scene } from '../../shared/diagram/scene.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import type { PictureOptions } from '../../shared/formats/format.ts'
import type { PictureSize, TextSize } from '../../shared/formats/picture/pictureSize.ts'
import type { PictureRequest } from '../../shared/formats/picture/request.ts'

// What window and picture worker say to each other.

/** What the worker is to do with the map it was given last. */
export type PictureWish =
  | { readonly kind: 'preview'; readonly request: PictureRequest }
  | { readonly kind: 'write'; readonly request: PictureRequest; readonly format: string }

export type PictureAsk = { readonly kind: 'map'; readonly map: ArgumentMap } | (PictureWish & { readonly id: number })

/** What the picture will look like, without its bytes. */
export interface Preview {
  readonly options: PictureOptions
  readonly size: PictureSize
  readonly smallest: TextSize | null
  /** How much larger the embedded map would make the file, bytes. */
  readonly mapSize: number
  /** The scale that it has when none is chosen. */
  readonly usualScale: number
  readonly bounds: Box
  /** Of a poster, what each sheet shows, scene px; else empty. */
  readonly sheets: readonly Box[]
  /** The picture as shapes, or for so many that a page of them would be slow as an SVG file. */
  readonly scene: Scene | null
  readonly markup: Uint8Array<ArrayBuffer> | null
  readonly description: string
}

/** An answer bears the number of what was asked; `progress` comes before it, as often as there is some. 0–1. */
export type PictureReply = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'written'; readonly bytes: Uint8Array<ArrayBuffer> }
  /** One sentence for the person, or a fault of ours. */
  | { readonly kind: 'refused'; readonly sentence: string; readonly isOurs: boolean }
)
