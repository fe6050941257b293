import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dropFile, mapFile, type WindowPage } from '../support/windowPage.ts'
import { windowBed } from './bed.ts'

const bed = windowBed()
let shown: WindowPage

beforeEach(async () => {
  shown = await bed.open()
})
afterEach(async () => {
  await shown.page.context().close()
})

const cards = () => shown.page.locator('[data-claim]')
const alert = () => shown.page.getByRole('alert')

describe('the start screen', () => {
  test('opens the sample, and asks nothing of anyone else', async () => {
    const { page } = shown
    await page.getByRole('button', { name: 'Open the sample' }).click()
    await expect.poll(() => cards().count()).toBe(24)
    await expect.poll(() => page.locator('[data-relation]').count()).toBe(33)
    await expect.poll(() => page.locator('.status-bar').textContent()).toMatch(/24 claims/)
    expect(shown.strangers).toEqual([])
    expect(shown.complaints).toEqual([])
  })

  test('shows the sample’s own picture before it is opened', async () => {
    const picture = shown.page.getByRole('region', { name: 'Sample' }).locator('.thumbnail')
    await picture.waitFor()
    await expect.poll(() => picture.locator('rect').count()).toBe(24)
  })
})

describe('a dropped file', () => {
  const good = mapFile({ claims: [{ id: 'a', text: 'Zoos should close' }] })

  test('opens, in place of another map', async () => {
    const { page } = shown
    await page.getByRole('button', { name: 'Open the sample' }).click()
    await page.locator('[data-claim=C5]').click()
    await dropFile(page, 'zoos.argmap', good)
    await page.locator('[data-claim=a]').waitFor()
    await expect.poll(() => cards().count()).toBe(1)
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('zoos.argmap')
    await expect.poll(() => page.title()).toContain('zoos.argmap')
    expect(shown.complaints).toEqual([])
  })

  test.each([
    ['no JSON', 'hello'],
    ['half a map', good.slice(0, -9)],
    ['another program’s JSON', '{"nodes": []}'],
    ['a newer map', mapFile({ version: 99, claims: [] })],
    [
      'a map with one id twice',
      mapFile({
        claims: [
          { id: 'a', text: '1' },
          { id: 'a', text: '2' },
        ],
      }),
    ],
    ['a poisoned map', good.replace('"title"', '"__proto__": {"x": 1}, "title"')],
  ])('that is %s is refused in one sentence, and the map that was open stays', async (_, text) => {
    await dropFile(shown.page, 'zoos.argmap', good)
    await shown.page.locator('[data-claim=a]').waitFor()
    await dropFile(shown.page, 'bad.argmap', text)
    await alert().waitFor()
    await expect.poll(() => alert().locator('p').textContent()).toMatch(/^[^\n]{10,200}[.!]$/)
    await expect.poll(() => cards().count()).toBe(1)
    await expect.poll(() => alert().getByRole('button', { name: 'Open…' }).isVisible()).toBe(true)
    expect(shown.complaints).toEqual([])
  })

  test('that needs repair opens as unsaved and says what was repaired', async () => {
    const text = mapFile({ claims: [{ id: 'a', text: 'Zoos should close', width: 'wide', party: 'nobody' }] })
    await dropFile(shown.page, 'zoos.argmap', text)
    await shown.page.getByRole('img', { name: 'not saved' }).waitFor()
    await shown.page.getByRole('button', { name: 'Show the list' }).click()
    await expect.poll(() => shown.page.locator('.repairs li').count()).toBe(2)
  })

  test('that is hostile is shown as the words that it holds', async () => {
    const { page } = shown
    const words = '<img src=x onerror="window.hit = 1"><script>window.hit = 1</script>'
    const hostile = mapFile({
      title: words,
      parties: [{ id: 'p', name: words, color: '#ff0000' }],
      sources: [{ id: 's', title: words, url: 'javascript:window.hit=1', text: words }],
      claims: [
        { id: 'a', title: words, text: words, speaker: words, party: 'p', quotes: [{ source: 's', exact: words }] },
        { id: 'b', text: words, note: words, tags: [words] },
      ],
      relations: [{ id: 'r', kind: 'rebut', from: ['b'], to: 'a', note: words }],
    })
    await dropFile(page, `${words}.argmap`, hostile)
    for (const claim of ['a', 'b']) await page.locator(`[data-claim="${claim}"]`).click()
    await page.getByRole('tab', { name: 'Sources' }).click()
    await expect.poll(() => page.evaluate(() => 'hit' in window)).toBe(false)
    await expect.poll(() => page.locator('script:not([src]), img[src="x"]').count()).toBe(0)
    expect(shown.complaints).toEqual([])
    expect(shown.strangers).toEqual([])
  })
})
