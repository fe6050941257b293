const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Of versions younger than `until`, one in each stretch of `every` stays; both in ms. */
const STEPS = [
  { until: HOUR, every: 0 },
  { until: DAY, every: 10 * MINUTE },
  { until: 7 * DAY, every: HOUR },
  { until: 60 * DAY, every: DAY },
  { until: Number.POSITIVE_INFINITY, every: 7 * DAY },
] as const

/** What is known of one version of a file. */
export interface Version {
  /** In ms since 1970. */
  readonly savedAt: number
  /** On the disk, in bytes. */
  readonly size: number
}

/**
 * The versions that may go: the older they are, the fewer stay, and of those the latest that together take at most
 * `room` bytes. The newest one always stays.
 *
 * @param now in ms since 1970
 */
export function superfluous<One extends Version>(versions: readonly One[], now: number, room: number): readonly One[] {
  const latestFirst = versions.toSorted((one, other) => other.savedAt - one.savedAt)
  const gone: One[] = []
  let taken = 0
  let last: number | null = null
  for (const version of latestFirst) {
    const age = now - version.savedAt
    const every = STEPS.find(({ until }) => age < until)?.every ?? 0
    const stretch = every === 0 ? null : Math.floor(version.savedAt / every)
    const isFirst = version === latestFirst[0]
    const isDouble = stretch !== null && last !== null && Math.floor(last / every) === stretch
    if (!isFirst && (isDouble || taken + version.size > room)) gone.push(version)
    else {
      taken += version.size
      last = version.savedAt
    }
  }
  return gone
}
