import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { textsOf } from '../../shared/diagram/measure/textsOf.ts'
import { parseMap } from '../../shared/document/file/parse.ts'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { drawPicture } from '../../shared/formats/picture/drawPicture.ts'
import { usualRequest } from '../../shared/formats/picture/request.ts'
import { pictureFormats } from '../../shared/formats/registry.ts'
import { toolsFor } from '../support/tools.ts'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const { map } = parseMap(mapFile({ claims: [{ id: 'a', text: 'Zoos should close' }] }))

const bed = windowBed()
let shown: WindowPage

beforeEach(async () => {
  shown = await bed.open('', () => {
    // Browsers without a picker of their own download what is saved.
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker')
  })
})
afterEach(async () => {
  await shown.page.context().close()
})

async function picture(id: string, embed: boolean): Promise<Uint8Array> {
  const tools = await toolsFor(textsOf(map))
  const { drawing, options } = drawPicture(map, { ...usualRequest, embed }, tools.shaper)
  const written = await pictureFormats.find((format) => format.id === id)?.write(drawing, options, tools)
  if (written === undefined) throw new Error(`There is no picture format ${id}.`)
  return written.bytes
}

test.each(pictureFormats.map(({ id }) => id))(
  'a %s that carries a map opens as one, which is not saved yet',
  async (id) => {
    const { page } = shown
    await dropFile(page, `zoos.${id}`, await picture(id, true))
    await page.locator('[data-claim=a]').waitFor()
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('zoos.argmap')
    await expect.poll(() => page.title()).toMatch(/^• /)
    const saving = page.waitForEvent('download')
    await page.keyboard.press('Control+s')
    const saved = await saving
    expect(saved.suggestedFilename()).toBe('zoos.argmap')
    expect(readFileSync(await saved.path(), 'utf8')).toBe(serialiseMap(map))
    expect(shown.complaints).toEqual([])
  },
)

test('a picture that carries none is refused in one sentence, and the map that was open stays', async () => {
  const { page } = shown
  await dropFile(page, 'zoos.argmap', serialiseMap(map))
  await page.locator('[data-claim=a]').waitFor()
  await dropFile(page, 'bare.png', await picture('png', false))
  await expect.poll(() => page.getByRole('alert').textContent()).toMatch(/PNG picture carries no map: .*\./)
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('zoos.argmap')
})
