import { drawMap } from '../../shared/diagram/drawMap.ts'
import type { Shaper } from '../../shared/diagram/shaper.ts'
import { parseMap } from '../../shared/document/file/parse.ts'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { standingsOf } from '../../shared/reasoning/standings.ts'
import { shaperFor } from '../../tests/support/shaper.ts'
import { randomMap } from './randomMap.ts'

/** Milliseconds that each step took on one map. */
export interface Times {
  readonly parse: number
  readonly standings: number
  readonly 'layout and routes': number
}

let shaper: Shaper | undefined

/** Reads, labels and draws a new random map of so many claims; nothing is remembered from an earlier one. */
export async function timeLayers(size: number, seed: number): Promise<Times> {
  shaper ??= await shaperFor()
  const text = serialiseMap(randomMap(size, seed))
  const [parse, { map }] = timed(() => parseMap(text))
  const [standings] = timed(() => standingsOf(map))
  const reading = readMap(map)
  const pen = shaper
  const [layout] = timed(() => drawMap(map, reading, pen))
  return { parse, standings, 'layout and routes': layout }
}

function timed<Answer>(run: () => Answer): [number, Answer] {
  const start = performance.now()
  const answer = run()
  return [performance.now() - start, answer]
}
