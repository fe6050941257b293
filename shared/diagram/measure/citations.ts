/** `[1, 3–5]`; empty where nothing is cited. */
export function citationMark(numbers: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last?.[1] === number - 1) last[1] = number
    else ranges.push([number, number])
  }
  const written = ranges.map(([from, to]) => {
    if (from === to) return `${from}`
    return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`
  })
  return written.length === 0 ? '' : `[${written.join(', ')}]`
}
