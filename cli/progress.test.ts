import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

/** What is written while shares are told at these times, ms. */
function written(isTTY: boolean, told: readonly (readonly [time: number, share: number])[]): string {
  let [text, time] = ['', 0]
  const terminal = {
    isTTY,
    write: (more: string) => {
      text += more
    },
  }
  const progress = createProgress(
    () => terminal,
    () => time,
  )
  for (const [at, share] of told) {
    time = at
    progress.tell('Drawing', share)
  }
  progress.end()
  return text
}

test('a terminal is told of a long work now and then, and its line is clean at the end', () => {
  const text = written(true, [
    [500, 0.1],
    [1_000, 0.25],
    [1_050, 0.3],
    [2_000, 0.999],
  ])
  expect(text.split('\r\u001b[K')).toEqual(['', 'Drawing… 25 %', 'Drawing… 99 %', ''])
})

test('of a short work, and where there is no terminal, nothing is told', () => {
  expect(written(true, [[999, 0.5]])).toBe('')
  expect(written(false, [[5_000, 0.5]])).toBe('')
})
