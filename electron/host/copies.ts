import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { conflictCopy } from '../../shared/host/conflictCopy.ts'

export interface Copy {
  /** An absolute path. */
  readonly place: string
  readonly name: string
  readonly isCertain: boolean
}

/** The files beside the one at this path that a sync program made of it, or may have made; none where nobody may look. */
export async function copiesBeside(place: string): Promise<readonly Copy[]> {
  const folder = path.dirname(place)
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries.flatMap((entry): Copy[] => {
    const kind = entry.isFile() ? conflictCopy(path.basename(place), entry.name) : null
    return kind === null
      ? []
      : [{ place: path.join(folder, entry.name), name: entry.name, isCertain: kind === 'certain' }]
  })
}
