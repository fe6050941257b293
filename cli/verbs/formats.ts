import type { Format } from '../../shared/formats/format.ts'
import { FEATURES } from '../../shared/formats/holds.ts'
import { formats } from '../../shared/formats/registry.ts'
import { print } from '../output.ts'

/** Prints what formats there are, as a table or, with all that each holds, as JSON. */
export async function printFormats({ json }: { readonly json?: true }): Promise<void> {
  await print(json ? `${JSON.stringify({ formats: formats.map(described) })}\n` : `${tableOf(formats).join('\n')}\n`)
}

function described({ id, name, extensions, read, write, holds, isPicture }: Format) {
  const held = (how: 'whole' | 'words') => FEATURES.filter((feature) => holds?.[feature] === how)
  return {
    ...{ id, name, extensions, reads: read !== null, writes: write !== null },
    // A picture holds all of the map or nothing of it.
    ...(isPicture ? {} : { whole: held('whole'), words: held('words') }),
  }
}

function tableOf(all: readonly Format[]): readonly string[] {
  const rows = all.map(({ id, name, extensions, read, write }) => [
    id,
    `${read === null ? '  ' : 'in'} ${write === null ? '' : 'out'}`,
    extensions.map((ending) => `.${ending}`).join(' '),
    name,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
}
