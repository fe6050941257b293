/** What stands between the name of a file and its ending where a sync program calls it a copy of a conflict. */
const CERTAIN = /conflict|konflikt|conflit/iu

/** The same where it may be such a copy, or one that somebody made: a number, or a computer's name. */
const LIKELY = /^(?: ?\(\d{1,3}\)| \d{1,3}|-(?:DESKTOP|LAPTOP)-[A-Z\d]{7})$/u

/**
 * Whether a name is that of a copy which a sync program puts beside a file that was changed in two places: as Dropbox,
 * OneDrive, Google Drive, iCloud, Nextcloud, Seafile, Syncthing and their like write it.
 * @param name of the file
 * @param other of another file in the same folder
 */
export function conflictCopy(name: string, other: string): 'certain' | 'likely' | null {
  const dot = name.lastIndexOf('.')
  const [stem, ending] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  if (other === name || !other.startsWith(stem) || !other.endsWith(ending)) return null
  const between = other.slice(stem.length, other.length - ending.length)
  // Anything else may begin like this file: “Zoos” and “Zoos and conflicts”.
  if (CERTAIN.test(between) && /^ ?[([]|^[._-]/u.test(between)) return 'certain'
  return LIKELY.test(between) ? 'likely' : null
}
