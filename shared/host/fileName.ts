/** The longest name that all systems take, in UTF-16 units. */
const LONGEST = 255

/** Whether it names a file and no way to another folder. */
export const isFileName = (name: string): boolean =>
  name.length <= LONGEST && !/[\\/\0]/.test(name) && name.trim() !== '' && name !== '.' && name !== '..'

// With a map's ending a name has at most 80 units: at most 3 bytes each, which is less than the 255 of most disks.
const TITLE_LENGTH = 73

// What Windows keeps for devices, whatever ending follows.
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/i

/** A file's name without its ending, made of a title so that every system takes it; empty where nothing is left. */
export function fileNameOf(title: string): string {
  const name = title
    // What some system keeps for itself, and what would turn the rest of a line of text round.
    .replace(/[\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
    .slice(0, TITLE_LENGTH)
    // A sign that the cut has halved, and what Windows drops at the end of a name.
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[. ]+$/, '')
  return DEVICE.test(name) ? `${name} map` : name
}

/** The name with one of these endings: the first is added where it has none. */
export function withEnding(name: string, endings: readonly string[]): string {
  const lower = name.toLowerCase()
  return endings.some((ending) => lower.endsWith(`.${ending}`)) ? name : `${name}.${endings[0]}`
}

/** A name to offer in a dialog for one that may come from anywhere: the same where it is a file's name. */
export const offeredName = (name: string): string => (isFileName(name) ? name : fileNameOf(name) || 'Untitled')
