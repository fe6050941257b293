import type { Tools } from '../format.ts'
import type { DrawnStrip } from './strip.ts'
import type { Strips } from './strips.ts'

/** Draws all strips, from top to bottom, on the threads of the host, which end with the picture. */
export async function drawStrips(
  strips: Strips,
  { rasteriser, onProgress }: Pick<Tools, 'rasteriser' | 'onProgress'>,
): Promise<readonly DrawnStrip[]> {
  const drawn: DrawnStrip[] = []
  let painted = 0
  let done = 0
  const paintNext = () => {
    if (painted === strips.count) return null
    painted += 1
    return { index: painted - 1, strip: strips.paint(painted - 1) }
  }
  const threads = rasteriser.threads(strips.count)
  try {
    await Promise.all(
      threads.map(async (thread) => {
        let next = paintNext()
        while (next !== null) {
          const { index, strip } = next
          const drawing = thread.draw(strip)
          // While one is drawn, the next is painted.
          next = paintNext()
          drawn[index] = await drawing
          done += 1
          onProgress?.(done / strips.count)
        }
      }),
    )
  } finally {
    for (const thread of threads) thread.end()
  }
  return drawn
}
