/** One flow: who speaks when, left to right, and what is said; a reply stands one column right of what it answers. */
export interface FlowSheet {
  readonly name: string
  /** The speeches; empty where a column has no name. */
  readonly header: readonly string[]
  /** Cells by row and column; empty where nothing stands. */
  readonly rows: readonly (readonly string[])[]
}
