import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import type { Rasteriser, StripThread } from '../shared/formats/format.ts'
import { loadResvg } from './resvg.ts'

/** Each thread takes some 60 MB for the strips that it draws. */
const MOST_THREADS = 4
/** What a strip leaves behind is small and many: with little room for it, it is cleared away sooner. */
const LIMITS = { maxYoungGenerationSizeMb: 4 }

/** What needs no strips is drawn on this thread: to start another takes longer than it would save. */
export const rasteriser: Rasteriser = {
  drawWhole: async (svg) => (await loadResvg()).png(svg),
  threads: (strips) => Array.from({ length: Math.min(strips, availableParallelism(), MOST_THREADS) }, ownThread),
}

function ownThread(): StripThread {
  const starting = startThread()
  return {
    async draw(strip) {
      const worker = await starting
      // What goes wrong over there comes as an event too, and is thrown from here.
      const answer = once(worker, 'message')
      worker.postMessage(strip)
      const [drawn] = await answer
      return drawn
    },
    end: () =>
      void starting.then(
        (worker) => worker.terminate(),
        () => undefined,
      ),
  }
}

/** Most pictures are small, and need not wait for this module of Node. */
async function startThread() {
  const { Worker } = await import('node:worker_threads')
  return new Worker(path.join(import.meta.dirname, 'stripWorker.js'), { resourceLimits: LIMITS })
}
