import { NewerFileError } from '../file/refusals.ts'
import type { MapFile, Migration } from './migration.ts'
import { migrations } from './migrations.ts'

/**
 * Brings a file up to the newest version, step by step.
 * @throws NewerFileError where it is newer still; Error where the steps don't lead from 1 up without a gap
 */
export function migrate(file: MapFile, steps: readonly Migration[] = migrations): MapFile {
  for (const [index, { to }] of steps.entries())
    if (to !== index + 2) throw new Error(`Migration ${index + 1} leads to version ${to} instead of ${index + 2}`)
  const newest = steps.length + 1
  if (file.version > newest) throw new NewerFileError(file.version, newest)
  return steps.slice(file.version - 1).reduce<MapFile>((before, { to, up }) => ({ ...up(before), version: to }), file)
}
