import { test } from 'vitest'
import { expectGoldenBytes } from '../support/golden.ts'
import { rejoinder, SAMPLE } from './run.ts'

test('the picture in the README is the one that the program draws', () => {
  const { bytes } = rejoinder(['export', SAMPLE, '--fit', 'a4', '--dpi', '150', '--as', 'png', '-o', '-'])
  expectGoldenBytes('docs/pictures/fentanyl-dispute.png', bytes)
})
