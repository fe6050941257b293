const FITS = /^[A-Za-z0-9_-]{1,64}$/

/** Ids of a map for the names that another program gives its things, in whatever characters. */
export interface Names {
  readonly has: (name: string) => boolean
  readonly known: (name: string) => string | undefined
  /** The name itself where it can be an id and is free, else the next number behind this letter. */
  readonly idOf: (name: string, letter: string) => string
}

export function createNames(): Names {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const counts = new Map<string, number>()
  function next(letter: string): string {
    for (let count = (counts.get(letter) ?? 0) + 1; ; count++) {
      if (taken.has(letter + count)) continue
      counts.set(letter, count)
      return letter + count
    }
  }
  return {
    has: (name) => ids.has(name),
    known: (name) => ids.get(name),
    idOf(name, letter) {
      const found = ids.get(name)
      if (found !== undefined) return found
      const id = FITS.test(name) && !taken.has(name) ? name : next(letter)
      ids.set(name, id)
      taken.add(id)
      return id
    },
  }
}
