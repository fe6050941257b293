import { placeCards } from '../../shared/diagram/place/placeCards.ts'
import { routeRelations } from '../../shared/diagram/route/routeRelations.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { argumentLike, plainCards } from '../../tests/support/argumentLike.ts'
import { type LineScore, scoreLines } from '../../tests/support/scoreLines.ts'
import { linesOf } from '../../tests/support/scoreRoutes.ts'
import { readDot } from './dot/dotDrawing.ts'
import { dotSource } from './dot/dotSource.ts'
import { type Engine, nativeDot, wasmDot } from './dot/engines.ts'
import { disputes } from './randomMap.ts'
import { count, median, milliseconds, ratio, table, timed } from './report.ts'

const DRAWN = { sizes: [25, 50, 100, 200, 300], seeds: 20 }
const TIMED = [
  { size: 100, seeds: 5 },
  { size: 1_000, seeds: 5 },
  { size: 5_000, seeds: 1 },
  { size: 10_000, seeds: 1 },
]
/** Larger maps keep dot busy for many minutes. */
const MOST_FOR_DOT = 5_000

/** Our layout against Graphviz's dot: the same maps, cards as boxes of the same size, lines as each draws them. */
export async function bench(): Promise<void> {
  const wasm = await wasmDot()
  const native = nativeDot()
  if (native === null) console.log('Graphviz is not installed here: dot is measured as WebAssembly alone.\n')
  compareDrawings('disputes', disputes, wasm)
  compareDrawings('tangled', tangled, wasm)
  compareTimes(wasm, native)
}

type Maker = (claims: number, seed: number) => ArgumentMap

/** With ties from anywhere to anywhere, linked premises and attacks on steps. */
const tangled: Maker = (claims, seed) =>
  argumentLike({ seed, claims, ties: 0.1, undercuts: 0.03, pinned: 0, folded: 0, direction: 'right' })

/** Sums over all maps of a size, ours against dot's. Curves turn in fractions of right angles, all told. */
function compareDrawings(name: string, mapOf: Maker, dot: Engine): void {
  const rows = DRAWN.sizes.map((size) => {
    const maps = Array.from({ length: DRAWN.seeds }, (_, index) => mapOf(size, index + 1))
    const ours = sum(maps.map(scoreOurs))
    const theirs = sum(maps.map((map) => scoreDots(map, dot)))
    const pair = (of: (score: LineScore) => number) =>
      `${count(Math.round(of(ours)))} : ${count(Math.round(of(theirs)))}`
    return [
      `${size} × ${DRAWN.seeds}`,
      pair((score) => score.crossings),
      ratio(ours.crossings, theirs.crossings),
      pair((score) => score.singleCrossings),
      pair((score) => score.throughCards),
      pair((score) => score.turns),
      ratio(ours.length, theirs.length),
    ]
  })
  const head = [`${name}, ours : dot`, 'crossings', '×', 'trunks apart', 'through cards', 'right angles', 'length ×']
  table(head, rows)
}

function scoreOurs(map: ArgumentMap): LineScore {
  const boxes = placeCards(map, plainCards(map))
  return scoreLines(linesOf(routeRelations(map, boxes)), boxes.values())
}

function scoreDots(map: ArgumentMap, dot: Engine): LineScore {
  const { boxes, lines } = readDot(dot(dotSource(map, plainCards(map)), 'json'))
  return scoreLines(lines, boxes)
}

const sum = (scores: readonly LineScore[]): LineScore =>
  scores.reduce((total, score) => ({
    crossings: total.crossings + score.crossings,
    singleCrossings: total.singleCrossings + score.singleCrossings,
    overlaps: total.overlaps + score.overlaps,
    throughCards: total.throughCards + score.throughCards,
    turns: total.turns + score.turns,
    length: total.length + score.length,
  }))

/** Placing is dot without splines, routing what its splines take on top. */
function compareTimes(wasm: Engine, native: Engine | null): void {
  timeOne(disputes(500, 0), wasm, native)
  const rows = TIMED.map(({ size, seeds }) => {
    const times = Array.from({ length: seeds }, (_, index) => timeOne(disputes(size, index + 1), wasm, native))
    const of = (step: keyof LayoutTimes) => median(times.map((time) => time[step]))
    return [
      count(size),
      milliseconds(of('placing')),
      ratio(of('placing'), of('wasmPlacing')),
      ratio(of('placing'), of('nativePlacing')),
      milliseconds(of('routing')),
      ratio(of('routing'), of('wasmWhole') - of('wasmPlacing')),
      ratio(of('placing') + of('routing'), of('wasmWhole')),
      ratio(of('placing') + of('routing'), of('nativeWhole')),
    ]
  })
  const head = ['claims', 'placing ms', '× wasm', '× native', 'routing ms', '× wasm', 'both × wasm', '× native']
  table(head, rows)
}

type LayoutTimes = Readonly<Record<'placing' | 'routing' | `${'wasm' | 'native'}${'Placing' | 'Whole'}`, number>>

function timeOne(map: ArgumentMap, wasm: Engine, native: Engine | null): LayoutTimes {
  const cards = plainCards(map)
  const source = dotSource(map, cards)
  const bare = source.replace('graph [', 'graph [splines=none ')
  const [placing, boxes] = timed(() => placeCards(map, cards))
  const time = (engine: Engine | null, graph: string) =>
    engine === null || cards.size > MOST_FOR_DOT ? Number.NaN : timed(() => engine(graph, 'plain'))[0]
  return {
    placing,
    wasmPlacing: time(wasm, bare),
    nativePlacing: time(native, bare),
    routing: timed(() => routeRelations(map, boxes))[0],
    wasmWhole: time(wasm, source),
    nativeWhole: time(native, source),
  }
}
