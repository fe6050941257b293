import type { ArgumentMap } from '../../../shared/document/argumentMap.ts'
import { relationsById } from '../../../shared/document/queries/lookup.ts'
import { followed } from '../../../shared/document/queries/memoised.ts'

/** How many relations there are of each kind; those that bear on a step count apart. */
export const countsOf = followed(counted, (before, counts, after) =>
  before.relations === after.relations ? counts : undefined,
)

function counted(map: ArgumentMap) {
  const counts = { support: 0, rebut: 0, undercut: 0, warrant: 0 }
  for (const { kind, to } of map.relations) {
    const onStep = relationsById(map).has(to)
    counts[onStep ? (kind === 'rebut' ? 'undercut' : 'warrant') : kind] += 1
  }
  return counts
}
