import type { OpenPoint, Reading } from '../../shared/reasoning/reading.ts'
import { readMap } from '../../shared/reasoning/readMap.ts'
import { type MapInput, readMapInput } from '../input.ts'
import { print } from '../output.ts'
import { readableCheck } from './readableCheck.ts'

/**
 * Prints what each map implies, and what was repaired to read it; gives the exit code. All maps are read
 * before anything is printed.
 * @throws RejoinderError
 */
export async function checkMaps(
  files: readonly string[],
  options: { readonly json?: true; readonly strict?: true },
): Promise<number> {
  const inputs = await Promise.all(files.map(readMapInput))
  let isOpen = false
  for (const [index, input] of inputs.entries()) {
    const reading = readMap(input.map)
    isOpen ||= reading.openPoints.length > 0
    if (options.json) await print(asJson(input, reading, files.length > 1))
    else await print(`${index > 0 ? '\n' : ''}${readableCheck(input, reading)}`)
  }
  return options.strict && isOpen ? 1 : 0
}

function asJson({ file, problems }: MapInput, { standings, openPoints }: Reading, asLine: boolean): string {
  const answer = {
    standings: { claims: Object.fromEntries(standings.claims), relations: Object.fromEntries(standings.relations) },
    unsupported: [...standings.unsupported],
    openPoints: openPoints.map(({ kind, claims, text }: OpenPoint) => ({ kind, claims, text })),
    problems: problems.map(({ at, kind, text }) => ({ at, kind, text })),
  }
  return `${asLine ? JSON.stringify({ file, ...answer }) : JSON.stringify(answer, null, 2)}\n`
}
