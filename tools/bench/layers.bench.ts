import { drawMap } from '../../shared/diagram/drawMap.ts'
import type { Shaper } from '../../shared/diagram/shaper.ts'
import { parseMap } from '../../shared/document/file/parse.ts'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { standingsOf } from '../../shared/reasoning/standings.ts'
import { shaperFor } from '../../tests/support/shaper.ts'
import { randomMap } from './randomMap.ts'
import { count, median, milliseconds, ratio, table, timed } from './report.ts'

const SIZES = [100, 500, 1_000, 5_000]
const STEPS = ['parse', 'standings', 'layout and routes'] as const

/** What each step of opening a map takes as the map grows. */
export async function bench(): Promise<void> {
  const shaper = await shaperFor()
  // The first run of all warms the engine up, and counts for nothing.
  timeLayers(500, 0, shaper)
  const runs = new Map(SIZES.map((size): [number, Times[]] => [size, []]))
  for (let seed = 1; seed <= 3; seed++) for (const size of SIZES) runs.get(size)?.push(timeLayers(size, seed, shaper))
  for (const step of STEPS) {
    const perClaim = (size: number) => median((runs.get(size) ?? []).map((times) => times[step])) / size
    const rows = SIZES.map((size) => [
      count(size),
      milliseconds(perClaim(size) * size),
      ratio(perClaim(size), perClaim(SIZES[0] ?? 0)),
    ])
    table([`${step}, claims`, 'ms', `a claim, × at ${SIZES[0]}`], rows)
  }
}

/** Milliseconds that each step took on one map. */
type Times = Readonly<Record<(typeof STEPS)[number], number>>

/** Reads, labels and draws a new random map of so many claims; nothing is remembered from an earlier one. */
function timeLayers(size: number, seed: number, shaper: Shaper): Times {
  const text = serialiseMap(randomMap(size, seed))
  const [parse, { map }] = timed(() => parseMap(text))
  const [standings] = timed(() => standingsOf(map))
  const reading = readMap(map)
  const [layout] = timed(() => drawMap(map, reading, shaper))
  return { parse, standings, 'layout and routes': layout }
}
