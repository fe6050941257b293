import { folded } from '../../shared/document/queries/folded.ts'
import type { RecentFile } from '../../shared/host/host.ts'

/** A file's name without its ending, and its ending with the dot. */
export function partsOf(name: string): readonly [stem: string, ending: string] {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, '']
}

/** The files whose name or folder holds every word of a search. */
export function foundIn<File extends Pick<RecentFile, 'name' | 'folder'>>(
  files: readonly File[],
  search: string,
): readonly File[] {
  const words = folded(search).text.split(/\s+/)
  return files.filter(({ name, folder }) => {
    const text = folded(`${folder} ${name}`).text
    return words.every((word) => text.includes(word))
  })
}
