import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { expect, test } from 'vitest'
import { addPictureOptions } from '../../cli/pictureRequest.ts'
import { papers, USUAL_MARGIN, USUAL_OVERLAP } from '../../shared/formats/picture/papers.ts'

const page = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8')

test('the page of pictures names each option of the command line', () => {
  const options = addPictureOptions(new Command()).options.map(({ long }) => long)
  expect(options.length).toBeGreaterThan(15)
  for (const option of options) expect(page).toMatch(new RegExp(`^\\|.*\`${option}\\b`, 'm'))
})

test('the page of pictures says what is usual', () => {
  expect(page).toContain(`mm; ${USUAL_MARGIN} if it is not given`)
  expect(page).toContain(`mm; ${USUAL_OVERLAP} if it is not given`)
  for (const { id } of papers.filter((paper) => !/^a\d$/.test(paper.id))) expect(page).toContain(`\`${id}\``)
})
