import { parentPort } from 'node:worker_threads'
import { drawStrip } from '../shared/formats/png/drawStrip.ts'
import type { Strip } from '../shared/formats/png/strip.ts'
import { loadResvg } from './resvg.ts'

// Draws the strips that it is sent, one after the other: a program of its own, which runs on threads of the command line.

const resvg = loadResvg()

parentPort?.on('message', async (strip: Strip) => {
  const drawn = drawStrip(strip, await resvg)
  parentPort?.postMessage(drawn, [drawn.chunk.buffer])
})
