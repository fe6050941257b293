import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { brokenInvariants } from '../../shared/document/invariants.ts'
import { makeMap } from '../../shared/document/make.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { readFile } from '../../shared/formats/readFile.ts'
import { readFormats } from '../../shared/formats/registry.ts'
import { isMapFormat, writeMap } from '../../shared/formats/writing/writeMap.ts'
import { bareScene, embedding } from '../support/bareScene.ts'
import { mutatedFile } from '../support/mutatedFile.ts'
import { toolsFor } from '../support/tools.ts'

/** So many files of each format; `MUTATIONS=…` tries more. */
const MUTATIONS = Number(process.env.MUTATIONS ?? 300)
/** No file is read for longer, ms: a person would think that the program hangs. */
const PATIENCE = 5_000

/** Seeds of files that once did harm, each with its format; they stay here, so that they are tried for ever. */
const PINNED: readonly (readonly [format: string, seed: number])[] = []

/** Each run tries other files; `SEED=…` tries those of an earlier one again. */
const first = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))

/** A file of each format that is only read, and of some that are read better than they are written. */
const FILES: ReadonlyMap<string, string> = new Map([
  ['aif', 'aif/zoo-dialogue.json'],
  ['xaif', 'xaif/zoos.json'],
  ['argdown', 'argdown/zoos.argdown'],
  ['arggraph', 'arggraph/zoos.xml'],
  ['sadface', 'sadface/zoos.json'],
  ['carneades', 'carneades/zoos.yml'],
  ['lkif', 'lkif/zoos.xml'],
  ['argunet', 'argunet/zoos.graphml'],
  ['brat', 'brat/zoos.ann'],
  ['apx', 'frameworks/two.apx'],
  ['tgf', 'frameworks/two.tgf'],
  ['paf', 'frameworks/two.af'],
])

const small = makeMap({
  title: 'Zoos',
  parties: [{ id: 'pro', name: 'For', short: 'F', color: '#2857a4' }],
  turns: [{ id: 't', name: '1AC', party: 'pro' }],
  claims: [
    { id: 'a', title: 'Zoos', text: 'Zoos should close', party: 'pro', speaker: 'Ann', turn: 't', contention: true },
    { id: 'b', text: 'They save kinds' },
    { id: 'c', text: 'Few 类 🦓', note: 'A note', tags: ['animals'] },
    { id: 'd', text: 'Animals suffer' },
  ],
  relations: [
    { id: 'r', kind: 'rebut', from: ['b', 'c'], to: 'a' },
    { id: 'u', kind: 'rebut', from: ['c'], to: 'r' },
    { id: 's', kind: 'support', from: ['d'], to: 'a' },
  ],
  groups: [{ id: 'g', title: 'Group', claims: ['b'] }],
})

describe.each(readFormats.filter(({ id }) => id !== 'rejoinder'))('$name', (format) => {
  async function wholeFile(): Promise<Uint8Array> {
    const file = FILES.get(format.id)
    if (file !== undefined) return readFileSync(new URL(`../../fixtures/files/${file}`, import.meta.url))
    if (format.isPicture) {
      const picture = await format.write?.({ map: small, scene: () => bareScene }, embedding, await toolsFor())
      if (picture !== undefined) return picture.bytes
    }
    if (!isMapFormat(format)) throw new Error(`There is no file of ${format.id} to begin with.`)
    return (await writeMap(small, format)).bytes
  }

  test(`${MUTATIONS} files with faults by chance, from seed ${first}, are refused or read`, async () => {
    const whole = await wholeFile()
    const pinned = PINNED.flatMap(([id, seed]) => (id === format.id ? [seed] : []))
    const fates = { refused: 0, read: 0 }
    for (const seed of [...pinned, ...Array.from({ length: MUTATIONS }, (_, index) => first + index)]) {
      const bytes = mutatedFile(whole, seed)
      const begun = performance.now()
      // Every other file is known by its content alone, and may pass for one of another format.
      const fate = readFile(bytes, seed % 2 === 0 ? format.id : undefined).then(
        ({ map }) => ({ broken: brokenInvariants(map), sentence: null }),
        (error: unknown) => {
          if (!(error instanceof RejoinderError))
            throw new Error(`The ${format.id} file of seed ${seed} does harm: pin it.`, { cause: error })
          return { broken: [], sentence: error.message }
        },
      )
      const { broken, sentence } = await fate
      expect(performance.now() - begun, `seed ${seed}`).toBeLessThan(PATIENCE)
      expect(broken, `the ${format.id} file of seed ${seed}`).toEqual([])
      if (sentence !== null) expect(sentence, `seed ${seed}`).toMatch(/^[^\n]{10,400}$/)
      fates[sentence === null ? 'read' : 'refused'] += 1
    }
    // The faults are not so coarse that nothing is read. A picture has its own means to see that it is not whole.
    if (!format.isPicture) expect(fates.read).toBeGreaterThan(MUTATIONS / 50)
  })
})
