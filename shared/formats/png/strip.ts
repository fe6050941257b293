/** Some rows of a picture, to be drawn on any thread. */
export interface Strip {
  /** Holds no text, so that it needs no fonts. It shows some rows above and below, too, which are cut off. */
  readonly svg: string
  /** px. */
  readonly width: number
  readonly rows: number
  /** How many rows stand above the strip's own. */
  readonly above: number
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

/** resvg, whichever build of it: all give the same bytes. They are in memory of their own. */
export interface Resvg {
  /** RGBA, the colours multiplied by alpha. */
  pixels(svg: string): Uint8Array
  /** A whole PNG file. */
  png(svg: string): Uint8Array
}
