import { type Arrangement, type Cards, createArranger } from '../../shared/diagram/arrange.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { differenceFrom, type MadeSince } from './madeSince.ts'

/** What is to be arranged. Of the map no words are read, so it comes without them. */
export interface LayoutAsk {
  readonly map: ArgumentMap
  readonly cards: Cards
}

/** How much is done, 0–1; then what it came to, as what is different from the last answer of this thread. */
export type LayoutReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'made'; readonly made: MadeSince }

const arrange = createArranger()
const reply = (what: LayoutReply) => postMessage(what)
let last: Arrangement | null = null

addEventListener('message', ({ data: { map, cards } }: MessageEvent<LayoutAsk>) => {
  const made = arrange(map, cards, (share) => reply({ kind: 'progress', share }))
  reply({ kind: 'made', made: differenceFrom(last, made) })
  last = made
})
