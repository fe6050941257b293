/** The most lines of a call's way that are kept. */
const MOST_FRAMES = 12
const NAME = /^[\w$]{1,60}$/

/**
 * What may be told of an error to a stranger: its name, the system's code, and the way that led there. Its message is
 * left out, since it may quote a map or name a file.
 */
export function described(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' && NAME.test(error.code) ? ` ${error.code}` : ''
  // The words of a message may run over several lines, and look like such a way.
  const way = (error.stack ?? '').slice((error.stack ?? '').indexOf(error.message) + error.message.length)
  const frames = way.split('\n').filter((line) => /^\s+at /.test(line))
  const name = NAME.test(error.name) ? error.name : 'Error'
  return [name + code, ...frames.slice(0, MOST_FRAMES).map(withoutFolders)].join('\n')
}

/** A line with no more of each path than the file's name and its folder's. */
const withoutFolders = (line: string): string => line.replace(/[^\s()]*[\\/]([^\s\\/()]+[\\/][^\s\\/()]+)/g, '$1')

/** A sentence without what stands in quotes there: names of files, and words of a map. */
export const withoutNames = (sentence: string): string => sentence.replace(/“.*”/gs, '“…”')
