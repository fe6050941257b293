/** One end of the channel between a test and the program that it forked: a child process, or `process` in it. */
export interface End {
  readonly connected: boolean
  send?(message: Message, done: (error: Error | null) => void): boolean
  on(event: 'message' | 'disconnect', hear: (message: Message) => void): unknown
}

/** What one end can be asked to do. */
// biome-ignore lint/suspicious/noExplicitAny: any function fits; each is called with what its own type says
export type Answers = Readonly<Record<string, (...args: any[]) => unknown>>

type Message =
  | { readonly id: number; readonly ask: string; readonly args: readonly unknown[] }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string }

interface Waiting {
  done(value: unknown): void
  fail(error: Error): void
}

/** Joins an end to its other: gives how to ask it, and answers what it asks. */
export function connect<Theirs extends Answers>(end: End, answers: Partial<Answers>) {
  const waiting = new Map<number, Waiting>()
  let last = 0
  end.on('message', async (message) => {
    if ('ask' in message) {
      const answer = await answerTo(answers, message)
      // Whoever asked may be gone by now, and then nobody waits for the answer.
      if (end.connected) end.send?.(answer, () => undefined)
      return
    }
    const asked = waiting.get(message.id)
    waiting.delete(message.id)
    if ('error' in message) asked?.fail(new Error(message.error))
    else asked?.done(message.value)
  })
  end.on('disconnect', () => {
    for (const { fail } of waiting.values()) fail(new Error('The other end has gone.'))
  })
  return <Name extends keyof Theirs & string>(
    ask: Name,
    ...args: Parameters<Theirs[Name]>
  ): Promise<Awaited<ReturnType<Theirs[Name]>>> =>
    new Promise((done, fail) => {
      if (!end.connected) return fail(new Error('The other end has gone.'))
      last += 1
      waiting.set(last, { done, fail })
      end.send?.({ id: last, ask, args }, (error) => error && fail(error))
    })
}

async function answerTo(
  answers: Partial<Answers>,
  { id, ask, args }: Extract<Message, { ask: string }>,
): Promise<Message> {
  try {
    return { id, value: await answers[ask]?.(...args) }
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}
