import type { Rasteriser, StripThread } from '../../shared/formats/format.ts'
import { loadResvg } from './resvg.ts'
import type { StripReply } from './stripWorker.ts'

/** Each takes some 80 MB for the strip that it draws. */
const MOST_THREADS = 2

/**
 * What needs no strips is drawn on this thread, which is not the window's. The threads for strips end with the picture,
 * which gives their memory back, or with this thread.
 */
export const rasteriser: Rasteriser = {
  drawWhole: async (svg) => (await loadResvg()).png(svg),
  threads: (strips) => Array.from({ length: Math.min(strips, MOST_THREADS, navigator.hardwareConcurrency) }, ownThread),
}

function ownThread(): StripThread {
  const worker = new Worker(new URL('./stripWorker.ts', import.meta.url), { type: 'module' })
  return {
    draw: (strip) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<StripReply>) =>
          data.drawn === null ? reject(new Error(data.fault)) : resolve(data.drawn)
        worker.onerror = ({ message }) => reject(new Error(message))
        worker.postMessage(strip)
      }),
    end: () => worker.terminate(),
  }
}
