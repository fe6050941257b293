import type { ArgumentMap } from '../../shared/document/argumentMap.ts'
import { claimsById } from '../../shared/document/queries/lookup.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { cruxOf } from '../../shared/reasoning/crux.ts'
import { explanationText } from '../../shared/reasoning/explain.ts'
import { type Positions, positionsOf, standsIn } from '../../shared/reasoning/positions.ts'
import type { OpenPoint } from '../../shared/reasoning/reading.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import type { StrengthSemantics } from '../../shared/reasoning/strengths/semantics.ts'
import { strengthsOf } from '../../shared/reasoning/strengths.ts'
import { type MapInput, nameOf, readMapInput } from '../input.ts'
import { print } from '../output.ts'
import type { Findings } from './findings.ts'
import { readableCheck } from './readableCheck.ts'

export interface CheckOptions {
  readonly json?: true
  readonly strict?: true
  readonly strength?: StrengthSemantics
  /** The id of a claim. */
  readonly crux?: string
  readonly positions?: true
}

/**
 * Prints what each map implies, and what was repaired to read it; gives the exit code. All maps are read
 * before anything is printed.
 * @throws RejoinderError
 */
export async function checkMaps(files: readonly string[], options: CheckOptions): Promise<number> {
  const inputs = await Promise.all(files.map(readMapInput))
  const all = inputs.map((input) => findingsOf(input, options))
  for (const [index, findings] of all.entries()) {
    if (options.json) await print(asJson(findings, files.length > 1))
    else await print(`${index > 0 ? '\n' : ''}${readableCheck(findings)}`)
  }
  return options.strict && all.some(({ reading }) => reading.openPoints.length > 0) ? 1 : 0
}

/** @throws RejoinderError where the map has no claim that the crux is asked for */
function findingsOf(input: MapInput, { strength, crux, positions }: CheckOptions): Findings {
  const { map, file } = input
  if (crux !== undefined && !claimsById(map).has(crux))
    throw new RejoinderError(`--crux can't be “${crux}”: ${nameOf(file)} has no such claim.`)
  return {
    input,
    reading: readMap(map),
    ...(strength === undefined ? {} : { strengths: strengthsOf(map, strength) }),
    ...(crux === undefined ? {} : { crux: { claim: crux, ...cruxOf(map, crux) } }),
    ...(positions === undefined ? {} : { positions: positionsOf(map) }),
  }
}

/** Strengths are given to a millionth: what is finer hangs on when a ring was taken to have come to rest. */
const rounded = (strength: number): number => Math.round(strength * 1e6) / 1e6

function asJson({ input, reading, strengths, crux, positions }: Findings, asLine: boolean): string {
  const { file, map, problems } = input
  const { standings, openPoints } = reading
  const ids = [...map.claims, ...map.relations].map(({ id }) => id)
  const answer = {
    standings: { claims: Object.fromEntries(standings.claims), relations: Object.fromEntries(standings.relations) },
    explanations: Object.fromEntries(ids.map((id) => [id, explanationText(map, id)])),
    unsupported: [...standings.unsupported],
    openPoints: openPoints.map(({ kind, claims, text }: OpenPoint) => ({ kind, claims, text })),
    ...(strengths === undefined
      ? {}
      : {
          strengths: Object.fromEntries([...strengths.strengths].map(([id, strength]) => [id, rounded(strength)])),
          ...(strengths.unsettled.size === 0 ? {} : { unsettled: [...strengths.unsettled] }),
        }),
    ...(crux === undefined ? {} : { crux: { sets: crux.sets, exact: crux.exact } }),
    ...(positions === undefined ? {} : { positions: positionsAsJson(map, positions) }),
    problems: problems.map(({ at, kind, text }) => ({ at, kind, text })),
  }
  return `${asLine ? JSON.stringify({ file, ...answer }) : JSON.stringify(answer, null, 2)}\n`
}

/** How many positions there are, and in how many each claim stands; only how much is contested where that can't be told. */
function positionsAsJson(map: ArgumentMap, positions: Positions) {
  const counts = standsIn(map, positions)
  const { contested, preferred, stable } = positions
  if (preferred === null || counts === null) return { contested }
  return { contested, preferred: preferred.length, stable, standsIn: Object.fromEntries(counts) }
}
