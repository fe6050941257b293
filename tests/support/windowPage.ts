import path from 'node:path'
import type { Browser, Page } from 'playwright-core'

/** The built window, as the program ships it; another build may be named for a trial. */
export const builtWindow = process.env.WINDOW ?? path.join(import.meta.dirname, '../../dist/renderer')

export interface WindowPage {
  readonly page: Page
  /** Errors, warnings and refusals of the content security policy that the page wrote to its console. */
  readonly complaints: readonly string[]
  /** Addresses outside the window's own origin that it asked for. */
  readonly strangers: readonly string[]
}

/**
 * Opens the window at this address, in a browser profile of its own.
 * @param before runs in the page before any script of its own
 */
export async function openWindow(browser: Browser, address: string, before?: () => void): Promise<WindowPage> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  const page = await context.newPage()
  if (before !== undefined) await page.addInitScript(before)
  const complaints: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.origin !== new URL(address).origin && !['data:', 'blob:'].includes(url.protocol)) strangers.push(url.href)
  })
  await page.goto(address)
  return { page, complaints, strangers }
}

/** Drops a file on the window, as from a file manager. */
export async function dropFile(page: Page, name: string, what: string | Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(content)], file))
      return data
    },
    [name, [...Buffer.from(what)]] as const,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
}

/** A small map's file. */
export const mapFile = (fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ format: 'rejoinder/argument-map', version: 1, title: 'A map', ...fields })
