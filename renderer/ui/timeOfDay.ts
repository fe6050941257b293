const two = (number: number): string => String(number).padStart(2, '0')

/** The window's own time of day, `09:05`, of a time in ms since 1970. */
export function timeOfDay(at: number): string {
  const time = new Date(at)
  return `${two(time.getHours())}:${two(time.getMinutes())}`
}
