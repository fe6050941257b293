interface Named {
  readonly id: string
  readonly name: string
  readonly short?: string
}

/** What a party or a turn is called here; empty for none. */
export const nameOf = (one: Named | undefined): string => (one === undefined ? '' : one.name || one.short || one.id)
