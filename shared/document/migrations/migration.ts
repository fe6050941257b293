/** A map's file of some version: nothing is known of it but that. */
export interface MapFile {
  readonly version: number
  readonly [field: string]: unknown
}

/** One step from a version to the next. Steps are appended and never edited: files of every version exist for ever. */
export interface Migration {
  /** The version that it makes of the one before. */
  readonly to: number
  /** Takes any JSON object of the version before, whatever its fields hold: it hasn't been checked. */
  readonly up: (file: MapFile) => { readonly [field: string]: unknown }
}
