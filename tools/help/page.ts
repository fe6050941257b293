import { paletteOf, type Theme } from '../../shared/diagram/palette.ts'
import { tokens } from '../../shared/diagram/scene.ts'
import { helpPages } from '../../shared/host/help.ts'
import { escaped, htmlOf } from './markdown.ts'

/** The id of a heading, made of its words as every reader of Markdown makes it. */
const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')

/** Every page of the help in one, so that nothing has to be gone to. */
export function helpHtml(textOf: (page: string) => string): string {
  const texts = helpPages.map((page) => ({ page, text: textOf(page) }))
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Rejoinder Help</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="help.css">
<script src="theme.js"></script>
<nav aria-label="Pages">
${texts.map(({ page, text }) => contentsOf(page, text)).join('\n')}
</nav>
<main>
${texts.map(({ page, text }) => `<article aria-labelledby="${page}">\n${sectionOf(page, text)}\n</article>`).join('\n')}
</main>
</html>
`
}

const sectionOf = (page: string, text: string): string =>
  htmlOf(text, {
    headed: (words, level) => (level === 1 ? page : `${page}-${slugOf(words)}`),
    pictured: (address) => address,
    linked: (address) => linked(page, address),
  })

function linked(page: string, address: string): string | null {
  if (/^(?:https|mailto):/.test(address)) return address
  const [file = '', heading = ''] = address.split('#')
  // A file beside the pages is named by its link's words; the window goes to no other file.
  if (file !== '' && !file.endsWith('.md')) return null
  const to = file === '' ? page : file.slice(0, -'.md'.length)
  if (!helpPages.some((one) => one === to)) throw new Error(`The help has no page “${to}”, which ${page}.md links to.`)
  return heading === '' ? `#${to}` : `#${to}-${heading}`
}

function contentsOf(page: string, text: string): string {
  const heads = [...text.matchAll(/^(##?) (.*)$/gm)].map(([, marks, words = '']) => ({ marks, words }))
  const line = (address: string, words: string) => `<a href="#${address}">${escaped(words)}</a>`
  const title = heads.find(({ marks }) => marks === '#')?.words ?? page
  const parts = heads.filter(({ marks }) => marks === '##').map(({ words }) => words)
  return `<section>${line(page, title)}${parts.map((words) => line(`${page}-${slugOf(words)}`, words)).join('')}</section>`
}

/** The addresses of all pictures in a page. */
export const picturesIn = (text: string): readonly string[] =>
  [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, address = '']) => address)

/** The colours of the window, for the help's style sheet. */
export function coloursCss(): string {
  const of = (theme: Theme) => tokens.map((token) => `--${token}: ${paletteOf([], theme)(token)};`).join(' ')
  return `:root { color-scheme: light; ${of('light')} }
:root[data-theme="dark"] { color-scheme: dark; ${of('dark')} }
`
}
