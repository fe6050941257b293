// Takes the guide's pictures of the built window: `npm run build && node tools/take-pictures.mjs`. They are looked at
// before they are committed; no test compares them, since each browser paints a little differently.
import path from 'node:path'
import { chromium } from 'playwright-core'
import { runnerImport } from 'vite'
import { findBrowser } from './findBrowser.mjs'

const root = path.join(import.meta.dirname, '..')
const { module: files } = await runnerImport(path.join(root, 'tests/support/staticServer.ts'))

/** What is shown before each picture is taken. */
const scenes = {
  window: async (page) => {
    await page.locator('[data-claim=C5]').click()
    await page.mouse.move(2, 2)
  },
  writing: async (page) => {
    await page.locator('[data-claim=C5]').click()
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type('Cooperation went on for a year after the listing')
  },
  export: async (page) => {
    await page.keyboard.press('Control+e')
    await page.getByRole('dialog').getByRole('img').first().waitFor()
    // The figures come once the picture is written.
    await page
      .getByText(/^\d.* KB$/)
      .first()
      .waitFor()
  },
}

const server = await files.serveFolder(path.join(root, 'dist/renderer'))
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
for (const [name, show] of Object.entries(scenes)) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' })
  await page.goto(`${server.origin}?open=sample`)
  await page.locator('[data-claim=C0]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  await show(page)
  await page.waitForTimeout(500)
  await page.screenshot({ path: path.join(root, `docs/pictures/${name}.png`) })
  await page.close()
}
await browser.close()
await server.close()
