/** The one in the middle of an odd number; of an even number the upper of two. */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN

export const milliseconds = (time: number): string => time.toFixed(time < 10 ? 1 : 0)

export const ratio = (one: number, other: number): string => (Number.isNaN(other) ? '–' : (one / other).toFixed(2))

export const count = (number: number): string => number.toLocaleString('en')

/** Prints a table; the first column stands at the left, the others at the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 ? cell.padEnd(width) : cell.padStart(width + 2)
      })
      .join('')
  console.log([line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line), ''].join('\n'))
}

/** What a run answers, and how long it took in ms. */
export function timed<Answer>(run: () => Answer): [number, Answer] {
  const start = performance.now()
  const answer = run()
  return [performance.now() - start, answer]
}

/** What a run answers, how long it took, and how long this process worked in it, ms. */
export function worked<Answer>(run: () => Answer): [{ readonly clock: number; readonly work: number }, Answer] {
  const before = process.cpuUsage()
  const [clock, answer] = timed(run)
  const { user, system } = process.cpuUsage(before)
  return [{ clock, work: (user + system) / 1_000 }, answer]
}

/** The answers for each of the things, asked for one after the other, `turns` times over: a busy moment falls on all. */
export function byTurns<Thing>(
  turns: number,
  things: Readonly<Record<string, Thing>>,
  measure: (thing: Thing) => number,
): Map<string, number[]> {
  const answers = new Map(Object.keys(things).map((name): [string, number[]] => [name, []]))
  for (let turn = 0; turn < turns; turn++)
    for (const [name, thing] of Object.entries(things)) answers.get(name)?.push(measure(thing))
  return answers
}
