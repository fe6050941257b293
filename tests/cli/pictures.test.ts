import { test } from 'vitest'
import { expectGoldenBytes } from '../support/golden.ts'
import { rejoinder, SAMPLE } from './run.ts'

test('the picture in the README is the one that the program draws', () => {
  const { bytes } = rejoinder(['export', SAMPLE, '--as', 'png', '-o', '-'])
  expectGoldenBytes('docs/pictures/fentanyl-dispute.png', bytes)
})
