import { placeCards } from '../../shared/diagram/place/placeCards.ts'
import { routeRelations } from '../../shared/diagram/route/routeRelations.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { plainCards } from '../../tests/support/argumentLike.ts'
import { dotSource } from './dot/dotSource.ts'
import type { Engine } from './dot/engines.ts'
import { disputes } from './randomMap.ts'
import { count, median, milliseconds, ratio, table, worked } from './report.ts'

/** Claims, and how many maps of so many. */
export interface Size {
  readonly size: number
  readonly seeds: number
}

/** Larger maps keep dot busy for many minutes. */
const MOST_FOR_DOT = 5_000

/**
 * Placing is dot without splines, routing what its splines take on top. Answers placing ÷ WebAssembly dot's for each
 * size. What an installed dot takes is known by the clock alone, so ours is held against it by the clock too.
 */
export function compareTimes(sizes: readonly Size[], wasm: Engine, native: Engine | null): ReadonlyMap<number, string> {
  timeOne(disputes(500, 0), wasm, native)
  const placing = new Map<number, string>()
  const rows = sizes.map(({ size, seeds }) => {
    const times = Array.from({ length: seeds }, (_, index) => timeOne(disputes(size, index + 1), wasm, native))
    const of = (step: (times: LayoutTimes) => number) => median(times.map(step))
    const share = ratio(
      of(({ placing }) => placing.work),
      of(({ wasmPlacing }) => wasmPlacing.work),
    )
    placing.set(size, share)
    const both = of(({ placing, routing }) => placing.work + routing.work)
    const splines = of(({ wasmWhole, wasmPlacing }) => wasmWhole.work - wasmPlacing.work)
    return [
      count(size),
      milliseconds(of(({ placing }) => placing.work)),
      share,
      ratio(
        of(({ placing }) => placing.clock),
        of(({ nativePlacing }) => nativePlacing.clock),
      ),
      milliseconds(of(({ routing }) => routing.work)),
      // On a single large graph chance may weigh more than the splines do.
      splines > 0
        ? ratio(
            of(({ routing }) => routing.work),
            splines,
          )
        : '–',
      ratio(
        both,
        of(({ wasmWhole }) => wasmWhole.work),
      ),
      ratio(
        of(({ placing, routing }) => placing.clock + routing.clock),
        of(({ nativeWhole }) => nativeWhole.clock),
      ),
    ]
  })
  const head = ['claims', 'placing ms', '× wasm', '× native', 'routing ms', '× wasm', 'both × wasm', '× native']
  table(head, rows)
  return placing
}

/** Of a step, ms: by the clock, and what this process worked meanwhile, which says the same on a busy machine. */
interface Spent {
  readonly clock: number
  readonly work: number
}

type LayoutTimes = Readonly<Record<'placing' | 'routing' | `${'wasm' | 'native'}${'Placing' | 'Whole'}`, Spent>>

const UNKNOWN: Spent = { clock: Number.NaN, work: Number.NaN }

function timeOne(map: ArgumentMap, wasm: Engine, native: Engine | null): LayoutTimes {
  const cards = plainCards(map)
  const source = dotSource(map, cards)
  const bare = source.replace('graph [', 'graph [splines=none ')
  const [placing, boxes] = worked(() => placeCards(map, cards))
  const time = (engine: Engine | null, graph: string) =>
    engine === null || cards.size > MOST_FOR_DOT ? UNKNOWN : worked(() => engine(graph, 'plain'))[0]
  return {
    placing,
    wasmPlacing: time(wasm, bare),
    nativePlacing: time(native, bare),
    routing: worked(() => routeRelations(map, boxes))[0],
    wasmWhole: time(wasm, source),
    nativeWhole: time(native, source),
  }
}
