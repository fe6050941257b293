/** What of a terminal is used to show how far a work is. */
export interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Says how far a work is, on one line that is written over. */
export interface Progress {
  /** @param share of the work that `doing` names, 0–1 */
  tell(doing: string, share: number): void
  /** Takes the line away. */
  end(): void
}

/** A command that is done sooner says nothing. ms */
const PATIENCE = 1_000
/** Between two lines, ms. */
const PAUSE = 100
/** To the beginning of the line, and clears it (ECMA-48). */
const CLEARED = '\r\u001b[K'

/**
 * Nothing is told where the output is no terminal.
 * @param terminal asked for only when there is something to tell, since a stream takes a while to make
 * @param now ms since the command began
 */
export function createProgress(terminal: () => Terminal, now: () => number): Progress {
  let last = PATIENCE - PAUSE
  let isShown = false
  return {
    tell(doing, share) {
      if (now() - last < PAUSE || terminal().isTTY !== true) return
      last = now()
      isShown = true
      terminal().write(`${CLEARED}${doing}… ${Math.floor(100 * share)} %`)
    },
    end() {
      if (isShown) terminal().write(CLEARED)
      isShown = false
    },
  }
}
