import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { cruxOf } from '../../../shared/reasoning/crux.ts'
import { strengthsOf } from '../../../shared/reasoning/strengths.ts'
import type { ReasoningAsk, ReasoningReply } from './reasoningAsk.ts'

let map: ArgumentMap | null = null

self.addEventListener('message', ({ data }: MessageEvent<ReasoningAsk>) => {
  if (data.kind === 'map') {
    map = data.map
    return
  }
  if (map === null) throw new Error('There is no map to reason about.')
  const answer = data.kind === 'crux' ? cruxOf(map, data.claim) : strengthsOf(map, data.semantics)
  self.postMessage({ id: data.id, answer } satisfies ReasoningReply)
})
