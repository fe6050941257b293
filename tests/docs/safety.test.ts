import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
const page = readFileSync(path.join(root, 'docs/safety.md'), 'utf8')

test('the page of safety names tests that are there, in each of its parts', () => {
  const parts = page.split(/^## /m).slice(1)
  expect(parts.length).toBeGreaterThan(3)
  for (const part of parts)
    expect(part.match(/`[\w/.]+\.test\.ts`/g)?.length ?? 0, part.split('\n')[0]).toBeGreaterThan(0)
  for (const [, file = ''] of page.matchAll(/`([\w/.]+\.test\.ts)`/g))
    expect(existsSync(path.join(root, file)), file).toBe(true)
})
