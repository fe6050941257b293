import type { RecentFile } from '../../shared/host/host.ts'
import { holdsWords, searchWords } from '../ui/searchWords.ts'

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
  const words = searchWords(search)
  return files.filter(({ name, folder }) => holdsWords(`${folder} ${name}`, words))
}
