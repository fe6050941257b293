/** Some rows of a picture, to be drawn on any thread. */
export interface Strip {
  /** Holds no text, so that it needs no fonts; as many px wide and high as the strip. */
  readonly svg: string
  /** px. */
  readonly width: number
  /** Whether no pixel lets anything through: then no transparency is written. */
  readonly isOpaque: boolean
}

/** A strip as a part of a PNG's data. */
export interface DrawnStrip {
  /** A whole IDAT chunk, whose last block of deflate is not the picture's last. */
  readonly chunk: Uint8Array<ArrayBuffer>
  /** The Adler-32 of the bytes that it unpacks to, and how many they are. */
  readonly adler: number
  readonly length: number
}

/** SVG to pixels: RGBA, colours not multiplied by alpha, in memory of their own. */
export type Rasterise = (svg: string) => Uint8Array
