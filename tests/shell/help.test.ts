import { expect, test } from 'vitest'
import { shellBed } from './bed.ts'

const bed = shellBed('built window')

test('the help opens beside the map, at the page that is called for, and can ask nothing', async () => {
  const { shell, page } = await bed.start()
  await page.getByRole('button', { name: 'Open the sample' }).waitFor()
  await page.keyboard.press('F1')
  const help = await shell.page(2)
  await help.getByRole('heading', { name: 'The guide', exact: true }).waitFor()
  expect(await help.evaluate(() => 'rejoinderHost' in globalThis)).toBe(false)
  await help.getByRole('link', { name: 'After a crash' }).click()
  await expect.poll(() => help.evaluate(() => location.hash)).toBe('#safety-after-a-crash')
  // It leaves for nowhere, and its pictures lie beside it.
  await help.evaluate(() => location.assign('https://example.com/'))
  const broken = () => help.evaluate(() => [...document.images].filter((one) => one.naturalWidth === 0).length)
  await expect.poll(broken).toBe(0)
  expect(await help.evaluate(() => document.fonts.check('16px Inter'))).toBe(true)

  await shell.ask('chooseMenu', 'help.formats', 1)
  await expect.poll(() => help.evaluate(() => location.hash)).toBe('#formats')
  // The help has one window, and its menu bar, where it has one, is that of the maps.
  expect([shell.noted('window').length, shell.noted('menu removed')]).toEqual([2, [2]])
  // On macOS the menu bar is everybody's: what concerns a map brings one forward.
  await shell.ask('chooseMenu', 'edit.copy', 2)
  expect(shell.noted('edit')).toEqual(['copy'])
  await shell.ask('chooseMenu', 'edit.undo', 2)
  expect(shell.noted('focused').at(-1)).toBe(1)
  await shell.ask('closeWindow', 2)
  await expect.poll(() => help.isClosed()).toBe(true)
  await page.keyboard.press('F1')
  await (await shell.page(3)).getByRole('heading', { name: 'The guide', exact: true }).waitFor()
  expect(shell.complaints.join('')).toBe('')
})

test('a map’s file is shown in its folder', async () => {
  const file = bed.file('zoos.argmap', '{"format":"argmap","version":1}')
  const { shell, page } = await bed.start()
  await page.getByRole('button', { name: /^New map/ }).click()
  await page.getByText('Type a claim').waitFor()
  await page.keyboard.press('Escape')
  await shell.ask('chooseMenu', 'file.reveal', 1)
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('This map has no file yet; save it first.')
  await shell.ask('choose', file)
  await page.keyboard.press('Control+s')
  await shell.ask('press', 'Replace')
  await expect.poll(() => shell.noted('title').at(-1)).toBe('zoos.argmap — Rejoinder')
  await shell.ask('chooseMenu', 'file.reveal', 1)
  await expect.poll(() => shell.noted('shown in folder')).toEqual([file])
})
