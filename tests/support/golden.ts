import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from 'vitest'

/** The path of a golden file, given from the project's root; with `UPDATE_GOLDEN=1` it is written anew first, to be reviewed. */
function golden(file: string, found: string | Uint8Array): string {
  const target = path.join(import.meta.dirname, '../..', file)
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(path.dirname(target), { recursive: true })
    writeFileSync(target, found)
  }
  return target
}

/** Compares a text with a file. */
export function expectGolden(file: string, text: string): void {
  expect(text).toBe(readFileSync(golden(file, text), 'utf8'))
}

/** Compares bytes with a file, and says only whether they are the same. */
export function expectGoldenBytes(file: string, bytes: Uint8Array): void {
  const isSame = readFileSync(golden(file, bytes)).equals(bytes)
  expect(isSame, `${file} is what the program draws (UPDATE_GOLDEN=1 draws it anew)`).toBe(true)
}
