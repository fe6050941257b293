import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { cruxOf } from '../../../shared/reasoning/crux.ts'
import { positionsOf } from '../../../shared/reasoning/positions.ts'
import { strengthsOf } from '../../../shared/reasoning/strengths.ts'
import type { ReasoningAsk, ReasoningReply } from './reasoningAsk.ts'

let map: ArgumentMap | null = null

self.addEventListener('message', ({ data }: MessageEvent<ReasoningAsk>) => {
  if (data.kind === 'map') {
    map = data.map
    return
  }
  if (map === null) throw new Error('There is no map to reason about.')
  self.postMessage({ id: data.id, answer: answered(map, data) } satisfies ReasoningReply)
})

function answered(of: ArgumentMap, asked: Exclude<ReasoningAsk, { kind: 'map' }>): ReasoningReply['answer'] {
  if (asked.kind === 'crux') return cruxOf(of, asked.claim)
  return asked.kind === 'positions' ? positionsOf(of) : strengthsOf(of, asked.semantics)
}
