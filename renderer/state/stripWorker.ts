import { drawStrip } from '../../shared/formats/png/drawStrip.ts'
import type { DrawnStrip, Strip } from '../../shared/formats/png/strip.ts'
import { loadResvg } from './resvg.ts'

// Draws the strips that it is sent, one after the other, on a thread of its own.

export type StripReply = { readonly drawn: DrawnStrip } | { readonly drawn: null; readonly fault: string }

addEventListener('message', async ({ data }: MessageEvent<Strip>) => {
  try {
    const drawn = drawStrip(data, await loadResvg())
    reply({ drawn }, [drawn.chunk.buffer])
  } catch (error) {
    reply({ drawn: null, fault: String(error) })
  }
})

const reply = (what: StripReply, transfer: Transferable[] = []) => postMessage(what, { transfer })
