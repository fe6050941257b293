declare module 'linebreak' {
  /** Where a text may or must break, by UAX 14. */
  // biome-ignore lint/style/noDefaultExport: so the package has it.
  export default class LineBreaker {
    constructor(text: string)
    /** `position` is the UTF-16 offset of the next line's first unit. */
    nextBreak(): { readonly position: number; readonly required?: boolean } | null
  }
}
