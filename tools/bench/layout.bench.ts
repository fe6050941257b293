import { placeCards } from '../../shared/diagram/place/placeCards.ts'
import { routeRelations } from '../../shared/diagram/route/routeRelations.ts'
import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { argumentLike, plainCards } from '../../tests/support/argumentLike.ts'
import { type LineScore, scoreLines } from '../../tests/support/scoreLines.ts'
import { linesOf } from '../../tests/support/scoreRoutes.ts'
import { readDot } from './dot/dotDrawing.ts'
import { dotSource } from './dot/dotSource.ts'
import { type Engine, nativeDot, wasmDot } from './dot/engines.ts'
import { compareTimes } from './layoutTimes.ts'
import { disputes } from './randomMap.ts'
import { count, ratio, table } from './report.ts'

const DRAWN = [25, 50, 100, 200, 300].map((size) => ({ size, seeds: 20 }))
const LARGE = { size: 1_000, seeds: 5 }
const TIMED = [{ size: 100, seeds: 5 }, LARGE, { size: 5_000, seeds: 3 }, { size: 10_000, seeds: 1 }]

/** Our layout against Graphviz's dot: the same maps, cards as boxes of the same size, lines as each draws them. */
export async function bench(): Promise<void> {
  const wasm = await wasmDot()
  const native = nativeDot()
  if (native === null) console.log('Graphviz is not installed here: dot is measured as WebAssembly alone.\n')
  const drawn = compareDrawings('disputes', disputes, [...DRAWN, LARGE], wasm)
  const tangles = compareDrawings('tangled', tangled, DRAWN, wasm)
  const placing = compareTimes(TIMED, wasm, native)
  const targets = [
    ['crossings in all, 25 to 300 claims, disputes', 'below 1', inAll(drawn)],
    ['the same, tangled', 'below 1', inAll(tangles)],
    ['crossings, 1,000 claims', 'at most 1', ratioOf(drawn.get(LARGE.size))],
    ['placing, 1,000 claims', 'at most 0.50', placing.get(LARGE.size) ?? '–'],
    ['placing, 5,000 claims', 'at most 0.10', placing.get(5_000) ?? '–'],
  ]
  table(['ours ÷ WebAssembly dot', 'wanted', 'measured'], targets)
}

type Maker = (claims: number, seed: number) => ArgumentMap

/** With ties from anywhere to anywhere, linked premises and attacks on steps. */
const tangled: Maker = (claims, seed) =>
  argumentLike({ seed, claims, ties: 0.1, undercuts: 0.03, pinned: 0, folded: 0, direction: 'right' })

interface Scores {
  readonly ours: LineScore
  readonly theirs: LineScore
}

/** Sums over all maps of a size, ours against dot's. Curves turn in fractions of right angles, all told. */
function compareDrawings(name: string, mapOf: Maker, drawn: typeof DRAWN, dot: Engine): ReadonlyMap<number, Scores> {
  const scores = new Map<number, Scores>()
  const rows = drawn.map(({ size, seeds }) => {
    const maps = Array.from({ length: seeds }, (_, index) => mapOf(size, index + 1))
    const ours = sum(maps.map(scoreOurs))
    const theirs = sum(maps.map((map) => scoreDots(map, dot)))
    scores.set(size, { ours, theirs })
    const pair = (of: (score: LineScore) => number) =>
      `${count(Math.round(of(ours)))} : ${count(Math.round(of(theirs)))}`
    return [
      `${count(size)} × ${seeds}`,
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
  return scores
}

const ratioOf = (scores: Scores | undefined): string =>
  scores === undefined ? '–' : ratio(scores.ours.crossings, scores.theirs.crossings)

/** Of all sizes of which 20 maps were drawn. */
function inAll(scores: ReadonlyMap<number, Scores>): string {
  const of = DRAWN.flatMap(({ size }) => scores.get(size) ?? [])
  return ratioOf({ ours: sum(of.map(({ ours }) => ours)), theirs: sum(of.map(({ theirs }) => theirs)) })
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
