import { app } from 'electron'

/** The last of the writes that go to each place. */
const last = new Map<string, Promise<unknown>>()

/** Does something to a file after all else that was to be done to it. */
export function inTurn<Answer>(place: string, act: () => Promise<Answer>): Promise<Answer> {
  const before = last.get(place) ?? Promise.resolve()
  const turn = before.then(act, act)
  const end = turn
    .catch(() => undefined)
    .then(() => {
      if (last.get(place) === end) last.delete(place)
    })
  last.set(place, end)
  return turn
}

/** Lets no write be cut off by the end of the program. */
export function finishWritesBeforeQuitting(): void {
  app.on('will-quit', (event) => {
    if (last.size === 0) return
    event.preventDefault()
    void Promise.all(last.values()).then(() => app.quit())
  })
}
