import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { helpPages } from '../../shared/host/help.ts'
import { coloursCss, helpHtml, picturesIn } from './page.ts'

const docs = path.join(import.meta.dirname, '../../docs')
const own = (name: string): string => path.join(import.meta.dirname, name)

export const docOf = (page: string): string => readFileSync(path.join(docs, `${page}.md`), 'utf8')

/** Writes the pages in `docs` as the help that the program shows without a network, into a folder. */
export function writeHelp(folder: string): void {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'index.html'), helpHtml(docOf))
  writeFileSync(path.join(folder, 'help.css'), coloursCss() + readFileSync(own('help.css'), 'utf8'))
  copyFileSync(own('theme.js'), path.join(folder, 'theme.js'))
  for (const picture of helpPages.map(docOf).flatMap(picturesIn)) {
    const target = path.join(folder, picture)
    mkdirSync(path.dirname(target), { recursive: true })
    copyFileSync(path.join(docs, picture), target)
  }
}
