import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { brokenInvariants } from '../../shared/document/invariants.ts'
import { RejoinderError } from '../../shared/errors.ts'
import { formatOfContent, formats } from '../../shared/formats/registry.ts'

describe.each([
  ['aif', 'aif/zoo-dialogue.json'],
  ['xaif', 'xaif/zoos.json'],
  ['arggraph', 'arggraph/zoos.xml'],
  ['sadface', 'sadface/zoos.json'],
  ['carneades', 'carneades/zoos.yml'],
  ['lkif', 'lkif/zoos.xml'],
  ['lkif', 'caf/zoos.xml'],
  ['argunet', 'argunet/zoos.graphml'],
  ['brat', 'brat/zoos.ann'],
  ['apx', 'frameworks/two.apx'],
  ['tgf', 'frameworks/two.tgf'],
  ['paf', 'frameworks/two.af'],
])('%s, %s', (id, path) => {
  const bytes = readFileSync(new URL(`../../fixtures/files/${path}`, import.meta.url))
  const format = formats.find((one) => one.id === id)

  async function refusedOrRead(found: Uint8Array): Promise<void> {
    try {
      const back = await format?.read?.(found)
      expect(back && brokenInvariants(back.map)).toEqual([])
    } catch (error) {
      if (!(error instanceof RejoinderError)) throw error
      expect(error.message).toMatch(/^[^\n]{10,300}$/)
    }
  }

  test('is known by its content', () => {
    expect(formatOfContent(bytes)?.id).toBe(id)
  })

  test('broken off anywhere, is refused in one sentence or read as what is there', async () => {
    for (let end = 0; end < bytes.length; end++) await refusedOrRead(bytes.subarray(0, end))
  })

  test('scrambled, is refused in one sentence or read as what is there', async () => {
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(changes, async (places) => {
        const scrambled = Uint8Array.from(bytes)
        for (const [place, byte] of places) scrambled[place] = byte
        await refusedOrRead(scrambled)
      }),
      { numRuns: 40 },
    )
  })
})
