import { useEffect, useState } from 'react'
import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { useSession } from '../session.ts'

/** A pause in the edits after which it is worth while to ask anew, ms. */
const PAUSE = 150

/**
 * The answer to a question about a map, once it is there; null until then. While the map changes, the last answer to the
 * same question stays.
 * @param question names what is asked
 */
export function useAsked<Answer>(
  map: ArgumentMap,
  question: string,
  ask: (map: ArgumentMap) => Promise<Answer>,
): Answer | null {
  const isWriting = useSession(({ work }) => work?.session.writing != null)
  const [found, setFound] = useState<{ readonly question: string; readonly answer: Answer } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for what asks it
  useEffect(() => {
    // What is asked takes the whole map; the answer may wait until a word is finished.
    if (isWriting) return
    let isCurrent = true
    const timer = setTimeout(() => {
      ask(map)
        .then((answer) => isCurrent && setFound({ question, answer }))
        .catch((error: unknown) => console.error(error))
    }, PAUSE)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [map, question, isWriting])
  return found?.question === question ? found.answer : null
}
