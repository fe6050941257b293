import type { Page } from 'playwright-core'
import { parseMap } from '../../shared/document/file/parse.ts'
import { serialiseMap } from '../../shared/document/file/serialise.ts'
import { mapFile } from '../support/windowPage.ts'

const claims = [
  { id: 'zoos', text: 'Zoos should close' },
  { id: 'parks', text: 'Parks should open' },
]

const canonical = (text: string): string => serialiseMap(parseMap(text).map)

/** A map's file of two claims. */
export const zoosText = canonical(mapFile({ title: 'Zoos: open or shut?', claims }))

/** The same without the second. */
export const changedText = canonical(mapFile({ title: 'Zoos: open or shut?', claims: claims.slice(0, 1) }))

/** Deletes the second claim, as a person would. */
export async function change(page: Page): Promise<void> {
  await page.locator('[data-claim=parks]').click()
  await page.keyboard.press('Delete')
  await page.locator('[data-claim=parks]').waitFor({ state: 'detached' })
}
