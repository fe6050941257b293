import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import electron from 'electron/package.json' with { type: 'json' }
import { build, Platform } from 'electron-builder'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dependencies } from '../../tools/licences.ts'

// electron-builder packs the built project round a runtime of our own making, which is enough to see the file list,
// the associations and the fuses; installers need the real one.
const folder = mkdtempSync(path.join(tmpdir(), 'rejoinder-package-'))
const runtime = path.join(folder, 'runtime')
const packed = path.join(folder, 'release/linux-unpacked')

// Stands before the fuses in Electron's program: then their version, their count, and a digit for each.
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FUSES = [
  'runAsNode',
  'cookieEncryption',
  'nodeOptions',
  'nodeInspect',
  'asarIntegrity',
  'onlyAsar',
  'v8Snapshot',
  'fileProtocolExtras',
]
/** Most of it are the fonts of all scripts: 34 MB. */
const MOST_BYTES = 60_000_000
/** Licences under which a program may be handed on with no more than their text. */
const FREE =
  /^\(?(?:MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|OFL-1\.1|Unlicense|CC0-1\.0|Python-2\.0)(?: (?:AND|OR) [\w.-]+)*\)?$/
let associations: unknown

beforeAll(async () => {
  for (const name of ['locales', 'resources']) mkdirSync(path.join(runtime, name), { recursive: true })
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox'])
    writeFileSync(path.join(runtime, name), '')
  writeFileSync(path.join(runtime, 'version'), electron.version)
  writeFileSync(path.join(runtime, 'electron'), `\x7fELF ${SENTINEL}\x01\x08${'1'.repeat(8)}\0`, 'latin1')
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    projectDir: path.join(import.meta.dirname, '../..'),
    publish: 'never',
    config: {
      electronDist: runtime,
      directories: { output: path.join(folder, 'release') },
      afterPack: ({ packager }) => {
        associations = packager.fileAssociations
        return Promise.resolve()
      },
    },
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

interface ArchiveFolder {
  readonly files: Readonly<Record<string, ArchiveFolder | { readonly size: number }>>
}

/** Every file of an asar archive, whose head is JSON behind four numbers of 4 bytes. */
function filesIn(archive: string): string[] {
  const bytes = readFileSync(archive)
  const head: ArchiveFolder = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)))
  const list = (of: ArchiveFolder): string[] =>
    Object.entries(of.files).flatMap(([name, entry]) =>
      'files' in entry ? list(entry).map((inner) => `${name}/${inner}`) : [name],
    )
  return list(head)
}

test('the archive holds the built programs and package.json, and nothing else', () => {
  const files = filesIn(path.join(packed, 'resources/app.asar'))
  expect(files).toEqual(
    expect.arrayContaining([
      'package.json',
      'dist/cli/main.js',
      'dist/main/main.js',
      'dist/renderer/bundled/help/index.html',
      'dist/renderer/bundled/licences.txt',
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
    ]),
  )
  expect(files.filter((file) => file !== 'package.json' && !/^dist\/(cli|main|preload|renderer)\//.test(file))).toEqual(
    [],
  )
  expect(files.filter((file) => file.endsWith('.map'))).toEqual([])
  expect(readdirSync(path.join(packed, 'resources'))).toEqual(['app.asar'])
})

test('the archive is no larger than it has to be', () => {
  expect(statSync(path.join(packed, 'resources/app.asar')).size).toBeLessThan(MOST_BYTES)
})

test('what it is built of may be handed on, with its licence', () => {
  const found = dependencies()
  expect(found.length).toBeGreaterThan(20)
  expect(found.filter(({ licence }) => !FREE.test(licence))).toEqual([])
  const told = readFileSync(path.join(import.meta.dirname, '../../dist/renderer/bundled/licences.txt'), 'utf8')
  for (const { name } of found) expect(told).toContain(`${name} `)
})

test('the fuses are set in the program', () => {
  const program = readFileSync(path.join(packed, 'rejoinder'), 'latin1')
  const digits = program.slice(program.indexOf(SENTINEL) + SENTINEL.length + 2)
  const on = FUSES.filter((_name, index) => digits[index] === '1')
  expect(on).toEqual(['asarIntegrity', 'onlyAsar', 'v8Snapshot'])
})

test('maps open with the program, under an icon of their own', () => {
  expect(associations).toMatchObject([{ ext: 'argmap', icon: 'argmap', role: 'Editor' }])
  const icons = readdirSync(path.join(import.meta.dirname, '../../electron/icons'))
  expect(icons).toEqual(expect.arrayContaining(['argmap.icns', 'argmap.ico', 'icon.icns', 'icon.ico', 'icon.png']))
})
