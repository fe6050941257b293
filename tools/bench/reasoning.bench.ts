import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { addClaim } from '../../shared/document/edits/addClaim.ts'
import { addRelation } from '../../shared/document/edits/addRelation.ts'
import { changeClaims } from '../../shared/document/edits/changeClaims.ts'
import { changeRelation } from '../../shared/document/edits/changeRelation.ts'
import { makeMap } from '../../shared/document/make.ts'
import { cruxOf } from '../../shared/reasoning/crux.ts'
import { openPointsOf } from '../../shared/reasoning/openPoints.ts'
import { standingsOf } from '../../shared/reasoning/standings.ts'
import { type StrengthSemantics, semantics } from '../../shared/reasoning/strengths/semantics.ts'
import { strengthsOf } from '../../shared/reasoning/strengths.ts'
import { randomMap } from './randomMap.ts'
import { count, median, milliseconds, ratio, table, timed } from './report.ts'

const SIZES = [24, 300, 1_000, 5_000, 10_000, 100_000]
const FIRST = 5
const EDITS = 100

/** Standings and open points: all of a map at first, and then after one edit after the other. */
export async function bench(): Promise<void> {
  measure(1_000)
  const rows = SIZES.map((size) => measure(size))
  table(
    ['claims', 'standings ms', 'edit ms', '95 of 100', 'most', '× first', 'points ms', 'edit ms', '× first'],
    rows.map(({ size, first, edits, points, pointEdits }) => [
      count(size),
      milliseconds(first),
      median(edits).toFixed(3),
      milliseconds(share(edits, 0.95)),
      milliseconds(Math.max(...edits)),
      ratio(median(edits), first),
      milliseconds(points),
      median(pointEdits).toFixed(3),
      ratio(median(pointEdits), points),
    ]),
  )
  worst()
  asked()
}

function measure(size: number) {
  const first = randomMap(size, 1)
  const anew = Array.from({ length: FIRST }, () => {
    const map = strange(first)
    return { standings: timed(() => standingsOf(map))[0], points: timed(() => openPointsOf(map))[0] }
  })
  let map = first
  standingsOf(map)
  openPointsOf(map)
  const edits: number[] = []
  const pointEdits: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    map = edited(map, edit)
    edits.push(timed(() => standingsOf(map))[0])
    pointEdits.push(timed(() => openPointsOf(map))[0])
  }
  return {
    size,
    first: median(anew.map(({ standings }) => standings)),
    edits,
    points: median(anew.map(({ points }) => points)),
    pointEdits,
  }
}

/** A copy that shares nothing with what was read before, so that all of it is read anew. */
const strange = (map: ArgumentMap): ArgumentMap => {
  for (const other of [makeMap(), makeMap(), makeMap()]) {
    standingsOf(other)
    openPointsOf(other)
  }
  return structuredClone(map)
}

/** What people do, by turns: write, answer a claim, turn a relation into its contrary. */
function edited(map: ArgumentMap, edit: number): ArgumentMap {
  const at = edit * 7_919
  const claim = map.claims[at % map.claims.length]?.id ?? ''
  const relation = map.relations[at % map.relations.length]
  if (edit % 3 === 0) return changeClaims(map, [claim], { text: `other words ${edit}` })
  if (edit % 3 === 1)
    return addRelation(addClaim(map, { id: `new${edit}`, text: 'An answer' }), {
      ...{ id: `answer${edit}`, kind: 'rebut' },
      ...{ from: [`new${edit}`], to: claim },
    })
  return changeRelation(map, relation?.id ?? '', { kind: relation?.kind === 'rebut' ? 'support' : 'rebut' })
}

/** One long chain of rebuttals, and an attack on its far end: an edit that reaches all of the map. */
function worst(): void {
  const length = 5_000
  const claims = Array.from({ length }, (_, index) => ({ id: `c${index}`, text: 'x' }))
  const relations = claims.slice(1).map(({ id }, index) => ({
    ...{ id: `r${index}`, kind: 'rebut' as const },
    ...{ from: [id], to: `c${index}` },
  }))
  const chain = makeMap({ claims, relations })
  const [first] = timed(() => standingsOf(chain))
  const edits = Array.from({ length: 9 }, (_, turn) => {
    const broken = changeRelation(chain, `r${length - 2 - turn}`, { kind: 'support' })
    return timed(() => standingsOf(broken))[0]
  })
  const whole = median(edits)
  console.log(
    `An edit that reaches all of a chain of ${count(length)}: ${milliseconds(whole)} ms, ${ratio(whole, first)} × first.\n`,
  )
}

/** What the window asks its thread of a map of 500 claims: what each hangs on, and all strengths. */
function asked(): void {
  const map = randomMap(500, 1)
  const [first] = timed(() => standingsOf(structuredClone(map)))
  const cruxes = map.claims.map(({ id }) => timed(() => cruxOf(map, id))[0])
  const most = Math.max(...cruxes)
  console.log(
    `The crux of a claim of ${count(500)}: ${milliseconds(median(cruxes))} ms, at most ${milliseconds(most)} ms (aim 200), ${ratio(most, first)} × standings.`,
  )
  for (const kind of Object.keys(semantics) as StrengthSemantics[]) {
    const [time] = timed(() => strengthsOf(map, kind))
    console.log(`Strengths of ${count(500)} by ${kind}: ${milliseconds(time)} ms, ${ratio(time, first)} × standings.`)
  }
  console.log()
}

const share = (numbers: readonly number[], of: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * of)] ?? Number.NaN
