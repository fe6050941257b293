import { timeOfDay } from '../ui/timeOfDay.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/**
 * When a file was last used, as one would say it: “Today, 12:04”, “Yesterday”, “18 Nov”, “18 Nov 2025”.
 * Both times in ms since 1970, told in local time.
 */
export function whenUsed(usedAt: number, now: number): string {
  const [then, today] = [new Date(usedAt), new Date(now)]
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1)
  if (then.toDateString() === today.toDateString()) return `Today, ${timeOfDay(usedAt)}`
  if (then.toDateString() === yesterday.toDateString()) return 'Yesterday'
  const day = `${then.getDate()} ${MONTHS[then.getMonth()]}`
  return then.getFullYear() === today.getFullYear() ? day : `${day} ${then.getFullYear()}`
}
