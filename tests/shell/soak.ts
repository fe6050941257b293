import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { parseMap } from '../../shared/document/file/parse.ts'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { mapFile } from '../support/windowPage.ts'
import type { Bed } from './bed.ts'

/** A change is on the disk so soon, ms. */
const PROMISED = 2_000
/** A round changes the map at most so often. */
const MOST_CHANGES = 4

/** What the claim said, and since when. */
interface Said {
  readonly words: string
  readonly at: number
}

const fileOf = (words: string): string => serialiseMap(parseMap(mapFile({ claims: [{ id: 'a', text: words }] })).map)
const wordsIn = (text: string): string => parseMap(text).map.claims[0]?.text ?? ''
const unsaved = (page: Page) => page.getByRole('img', { name: 'not saved' })
const offered = (page: Page) => page.getByRole('region', { name: 'Not saved yet' })

/**
 * Edits, saves and kills the program by chance, so many rounds, and opens it again after each: what it then has must
 * be nothing older than what stood two seconds before the kill, and nothing that is saved is offered.
 * @param chance 0 … 1
 */
export async function soak(bed: Bed, rounds: number, chance: () => number, onRound?: (round: number) => void) {
  const file = bed.file('soak.argmap', fileOf('Begun'))
  let held = 'Begun'
  for (let round = 1; round <= rounds; round++) {
    const { shell, page } = await bed.start(file)
    const card = page.locator('[data-claim=a]')
    await card.waitFor()
    await expect.poll(() => card.textContent()).toContain(held)
    const said: Said[] = [{ words: held, at: 0 }]
    let saved = held
    const changes = 1 + Math.floor(chance() * MOST_CHANGES)
    for (let change = 1; change <= changes; change++) {
      const words = `Round-${round}-${change}-${Math.floor(chance() * 1e6)}`
      await card.click()
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: 'Text of the claim' }).waitFor()
      await page.keyboard.press('Control+a')
      await page.keyboard.type(words)
      await page.keyboard.press('Enter')
      await expect.poll(() => card.textContent()).toContain(words)
      said.push({ words, at: Date.now() })
      if (chance() < 0.3) {
        await page.keyboard.press('Control+s')
        await unsaved(page).waitFor({ state: 'detached' })
        saved = words
      }
      // A kill right after a save finds what the window has not told yet.
      if (chance() < 0.8) await sleep(chance() * PROMISED * 0.6)
    }
    const killedAt = Date.now()
    await shell.kill()
    expect(wordsIn(readFileSync(file, 'utf8')), `round ${round}: the file is what was saved last`).toBe(saved)
    held = await reopened(bed, file, said, saved, killedAt)
    onRound?.(round)
  }
}

/** What the next start has, saved in the file; nothing older than was promised. */
async function reopened(
  bed: Bed,
  file: string,
  said: readonly Said[],
  saved: string,
  killedAt: number,
): Promise<string> {
  const { shell, page } = await bed.start()
  await page.getByRole('button', { name: 'Open the sample' }).waitFor()
  const order = said.map(({ words }) => words)
  const due = order.indexOf(said.findLast(({ at }) => at <= killedAt - PROMISED)?.words ?? '')
  let found = saved
  if (await hasUnsaved(page)) {
    // Its name gets the map's picture in front, once that is drawn.
    await offered(page).getByRole('listitem').getByRole('button').first().click()
    await unsaved(page).waitFor()
    await page.keyboard.press('Control+s')
    await unsaved(page).waitFor({ state: 'detached' })
    await expect.poll(bed.kept, { timeout: 20_000 }).toEqual([])
    found = wordsIn(readFileSync(file, 'utf8'))
    expect(found, 'what is saved is not offered').not.toBe(saved)
  }
  // What was being typed when it was kept is the beginning of what was said next.
  const place = order.includes(found) ? order.indexOf(found) : order.findLastIndex((words) => words.startsWith(found))
  expect(place, `“${found}” of ${order}`).toBeGreaterThanOrEqual(Math.max(due, order.indexOf(saved)))
  await shell.kill()
  return found
}

/** Whether the program has something to offer: it may take a while to show it. */
const hasUnsaved = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const reply = await globalThis.rejoinderHost?.unsavedMaps()
    return reply?.done === true && reply.value.length > 0
  })
