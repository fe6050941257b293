import path from 'node:path'
import { expect, test } from 'vitest'
import { faultsOf, faultsUnder } from './check.ts'

test('every import keeps to the table of layers', () => {
  expect(faultsUnder(path.join(import.meta.dirname, '../..'))).toEqual([])
})

test.each([
  ['shared/document/edits/x.ts', "import { standingsOf } from '../../reasoning/standings.ts'"],
  ['shared/reasoning/x.ts', "import type { Scene } from '../diagram/scene.ts'"],
  ['shared/diagram/x.ts', "const svg = await import('../formats/svg/index.ts')"],
  ['shared/session/x.ts', "export * from '../diagram/scene.ts'"],
  ['shared/host/x.ts', "import { FILE_VERSION } from '../document/schema.ts'"],
  ['electron/x.ts', "import { FILE_VERSION } from '../shared/document/schema.ts'"],
  ['electron/x.ts', "import { main } from '../cli/cli.ts'"],
  ['renderer/x.tsx', "import { main } from '../electron/main.ts'"],
  ['cli/x.ts', "import { App } from '../renderer/app.tsx'"],
  ['shared/formats/x.ts', "import { readFile } from 'node:fs/promises'"],
  ['shared/commands/x.ts', "import { useStore } from 'zustand'"],
  ['shared/diagram/x.ts', 'const now = Date.now()'],
  ['shared/diagram/x.ts', 'names.sort((a, b) => a.localeCompare(b))'],
  ['shared/document/x.ts', 'const id = Math.random().toString(36)'],
])('a planted fault in %s is found: %s', (file, source) => {
  expect(faultsOf(file, source)).toHaveLength(1)
})

test.each([
  ['shared/diagram/x.ts', "import { RejoinderError } from '../errors.ts' // not from '../formats/format.ts'"],
  ['shared/commands/x.ts', "import { readMap } from '../reasoning/readMap.ts'"],
  ['renderer/x.tsx', "import { create } from 'zustand'"],
])('what the table allows in %s is no fault: %s', (file, source) => {
  expect(faultsOf(file, source)).toEqual([])
})
