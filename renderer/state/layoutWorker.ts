import type { Arrangement } from '../../shared/diagram/arrange.ts'
import { createArranger } from '../../shared/diagram/arrange.ts'
import { type AskedSince, askedFrom, type Sized } from './askedSince.ts'
import { differenceFrom, type MadeSince } from './madeSince.ts'

/** How much is done, 0–1; then what it came to, as what is different from the last answer of this thread. */
export type LayoutReply =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'made'; readonly made: MadeSince }

/** Progress that is told in smaller steps keeps the window busy, 0–1. */
const STEP = 0.005

const arrange = createArranger()
const reply = (what: LayoutReply) => postMessage(what)
let asked: Sized | null = null
let last: Arrangement | null = null

addEventListener('message', ({ data }: MessageEvent<AskedSince>) => {
  asked = askedFrom(asked, data)
  let told = 0
  const made = arrange(asked.map, asked.cards, (share) => {
    if (share < told + STEP) return
    told = share
    reply({ kind: 'progress', share })
  })
  reply({ kind: 'made', made: differenceFrom(last, made) })
  last = made
})
