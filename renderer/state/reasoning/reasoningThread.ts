import type { ArgumentMap, ClaimId } from '../../../shared/document/argumentMap.ts'
import type { Crux } from '../../../shared/reasoning/crux.ts'
import type { Positions } from '../../../shared/reasoning/positions.ts'
import type { StrengthSemantics } from '../../../shared/reasoning/strengths/semantics.ts'
import type { Strengths } from '../../../shared/reasoning/strengths.ts'
import type { ReasoningAsk, ReasoningReply } from './reasoningAsk.ts'

let worker: Worker | null = null
let known: ArgumentMap | null = null
let asked = 0
const waiting = new Map<number, (answer: ReasoningReply['answer']) => void>()

/** What a claim's standing hangs on, found away from the window's own thread. */
export const askCrux = (map: ArgumentMap, claim: ClaimId): Promise<Crux> =>
  ask<Crux>(map, (id) => ({ kind: 'crux', id, claim }))

/** The ways in which what is contested could be settled, found away from the window's own thread. */
export const askPositions = (map: ArgumentMap): Promise<Positions> =>
  ask<Positions>(map, (id) => ({ kind: 'positions', id }))

/** How strong everything is, found away from the window's own thread. */
export const askStrengths = (map: ArgumentMap, semantics: StrengthSemantics): Promise<Strengths> =>
  ask<Strengths>(map, (id) => ({ kind: 'strengths', id, semantics }))

function ask<Answer extends ReasoningReply['answer']>(
  map: ArgumentMap,
  wish: (id: number) => ReasoningAsk,
): Promise<Answer> {
  worker ??= start()
  if (map !== known) worker.postMessage({ kind: 'map', map } satisfies ReasoningAsk)
  known = map
  asked += 1
  const id = asked
  const answer = new Promise<Answer>((resolve) => {
    // The thread gives to each question its own kind of answer.
    waiting.set(id, (found) => resolve(found as Answer))
  })
  worker.postMessage(wish(id))
  return answer
}

function start(): Worker {
  const started = new Worker(new URL('./reasoningWorker.ts', import.meta.url), { type: 'module' })
  started.addEventListener('message', ({ data: { id, answer } }: MessageEvent<ReasoningReply>) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  })
  return started
}
