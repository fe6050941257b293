import type { ArgumentMap } from '../../document/argumentMap.ts'
import { type BriefItem, type BriefSource, briefOf } from '../brief/briefOf.ts'
import { BEARINGS, SHOWN_IN_BRIEF, STANDINGS } from '../brief/holds.ts'
import type { WrittenFile } from '../format.ts'
import { packedXml } from '../writing/packedXml.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { element, escaped } from '../writing/xml.ts'
import { STYLES } from './styles.ts'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORDS = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** How far each reply is set in, in twentieths of a point, and how often at most. */
const [INDENT, DEEPEST] = [360, 12]

/** A brief as a document: contentions are headings, replies are set in, sources are numbered at the end. */
export function writeDocx(map: ArgumentMap): WrittenFile {
  const { title, subtitle, items, sources } = briefOf(map)
  const linked = sources.filter(({ url }) => url !== '')
  const body = [
    paragraph('Title', 0, run(title || 'Brief')),
    ...(subtitle === '' ? [] : [paragraph('Subtitle', 0, run(subtitle))]),
    ...items.flatMap((item) => itemXml(item, 0)),
    ...(sources.length === 0 ? [] : [paragraph('Heading1', 0, run('Sources')), ...sources.map(sourceXml)]),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  ]
  const document = element('w:document', { 'xmlns:w': MAIN, 'xmlns:r': OFFICE }, element('w:body', {}, body.join('')))
  const bytes = packedXml({
    parts: [
      { path: 'word/document.xml', type: `${WORDS}.document.main+xml`, xml: document },
      { path: 'word/styles.xml', type: `${WORDS}.styles+xml`, xml: element('w:styles', { 'xmlns:w': MAIN }, STYLES) },
    ],
    links: [
      { id: 'styles', type: `${OFFICE}/styles`, target: 'styles.xml' },
      ...linked.map(({ number, url }) => ({
        id: `s${number}`,
        type: `${OFFICE}/hyperlink`,
        target: url,
        isOutside: true as const,
      })),
    ],
  })
  return { bytes, losses: unheldLosses(map, SHOWN_IN_BRIEF, 'Word') }
}

/** Text in one look; line breaks stay. */
const run = (text: string, style?: string): string =>
  element(
    'w:r',
    {},
    `${style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}${text
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
      .join('<w:br/>')}`,
  )

function paragraph(style: string, depth: number, runs: string): string {
  const indent = depth === 0 ? '' : `<w:ind w:left="${Math.min(depth, DEEPEST) * INDENT}"/>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${indent}</w:pPr>${runs}</w:p>`
}

function itemXml(item: BriefItem, depth: number): readonly string[] {
  const { title, text, voice, standing, bearing, isLinked, isAgain, citations, quotes, note, items } = item
  const label =
    bearing === null
      ? ''
      : run(`${isLinked ? 'Together with' : BEARINGS[bearing]}: `, isAttack(bearing) ? 'Against' : 'For')
  const name = title !== '' && text !== '' ? run(`${title} `, 'Strong') : ''
  const marks = [
    voice,
    STANDINGS[standing],
    ...(isAgain ? ['set out elsewhere'] : []),
    ...(citations.length === 0 ? [] : [`source${citations.length > 1 ? 's' : ''} ${citations.join(', ')}`]),
  ].filter((mark) => mark !== '')
  return [
    paragraph(bearing === null ? 'Heading1' : 'Claim', depth, `${label}${name}${run(text || title)}`),
    paragraph('Marks', depth, run(marks.join(' · '))),
    ...quotes.map(({ words, citation }) =>
      paragraph('Quote', depth, run(`“${words}”${citation === undefined ? '' : ` (${citation})`}`)),
    ),
    ...(note === '' ? [] : [paragraph('Marks', depth, run(note))]),
    ...items.flatMap((reply) => itemXml(reply, depth + 1)),
  ]
}

const isAttack = (bearing: BriefItem['bearing']): boolean => bearing === 'rebut' || bearing === 'undercut'

function sourceXml({ number, words, url }: BriefSource): string {
  const link = url === '' ? '' : `${run(' ')}${element('w:hyperlink', { 'r:id': `s${number}` }, run(url, 'Link'))}`
  return paragraph('Source', 0, `${run(`${number}. ${words}`)}${link}`)
}
