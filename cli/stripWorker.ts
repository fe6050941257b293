import { parentPort } from 'node:worker_threads'
import { drawStrip } from '../shared/formats/png/drawStrip.ts'
import type { Strip } from '../shared/formats/png/strip.ts'
import { loadRasterise } from './rasterise.ts'

// Draws the strips that it is sent, one after the other: a program of its own, which runs on threads of the command line.

const rasterise = loadRasterise()

parentPort?.on('message', async (strip: Strip) => {
  const drawn = drawStrip(strip, await rasterise)
  parentPort?.postMessage(drawn, [drawn.chunk.buffer])
})
