import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'

/** Compares a text with a file from the project's root; with `UPDATE_GOLDEN=1` writes the file instead, to be reviewed. */
export function expectGolden(file: string, text: string): void {
  const target = path.join(import.meta.dirname, '../..', file)
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
  expect(text).toBe(readFileSync(target, 'utf8'))
}
