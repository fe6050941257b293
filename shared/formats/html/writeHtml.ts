import type { ArgumentMap } from '../../document/argumentMap.ts'
import { type BriefItem, type BriefSource, briefOf } from '../brief/briefOf.ts'
import { BEARINGS, SHOWN_IN_BRIEF, STANDINGS } from '../brief/holds.ts'
import type { WrittenFile } from '../format.ts'
import { unheldLosses } from '../writing/unheld.ts'
import { escaped } from '../writing/xml.ts'
import { STYLE } from './style.ts'

/** A brief as one page, without a script or anything from elsewhere. */
export function writeHtml(map: ArgumentMap): WrittenFile {
  const { title, subtitle, language, items, sources } = briefOf(map)
  const lines = [
    '<!doctype html>',
    `<html${/^[A-Za-z0-9-]{2,35}$/.test(language) ? ` lang="${language}"` : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title || 'Brief')}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<header>',
    `<h1 dir="auto">${escaped(title || 'Brief')}</h1>`,
    ...(subtitle === '' ? [] : [`<p dir="auto">${escaped(subtitle)}</p>`]),
    '</header>',
    '<main>',
    ...items.map((item) => `<section>${itemHtml(item, 2)}</section>`),
    '</main>',
    ...(sources.length === 0 ? [] : [sourcesHtml(sources)]),
    '</body>',
    '</html>',
    '',
  ]
  return { bytes: new TextEncoder().encode(lines.join('\n')), losses: unheldLosses(map, SHOWN_IN_BRIEF, 'HTML') }
}

function itemHtml(item: BriefItem, level: number): string {
  const { title, text, voice, standing, bearing, isLinked, isAgain, citations, quotes, note, items } = item
  const label = bearing === null ? '' : `<b class="${bearing}">${isLinked ? 'together with' : BEARINGS[bearing]}</b> `
  const cited = citations.map((number) => `<a href="#source-${number}">${number}</a>`).join(', ')
  const marks = [
    escaped(voice),
    `<span class="${standing}">${STANDINGS[standing]}</span>`,
    ...(isAgain ? ['set out elsewhere'] : []),
    ...(cited === '' ? [] : [`source${citations.length > 1 ? 's' : ''} ${cited}`]),
  ].filter((mark) => mark !== '')
  // Headings go down to six; below that the lists alone show the depth.
  const name = bearing === null && level <= 6 ? `h${level}` : 'p'
  const words =
    title === '' || text === '' ? escaped(title || text) : `<strong>${escaped(title)}</strong> ${escaped(text)}`
  return [
    `<${name} class="claim" dir="auto">${label}${words}</${name}>`,
    `<p class="marks">${marks.join(' · ')}</p>`,
    ...quotes.map(
      ({ words: exact, citation }) =>
        `<blockquote dir="auto">${escaped(exact)}${citation === undefined ? '' : ` <a href="#source-${citation}">${citation}</a>`}</blockquote>`,
    ),
    ...(note === '' ? [] : [`<p class="note" dir="auto">${escaped(note)}</p>`]),
    ...(items.length === 0
      ? []
      : [`<ul>${items.map((reply) => `<li>${itemHtml(reply, level + 1)}</li>`).join('')}</ul>`]),
  ].join('\n')
}

function sourcesHtml(sources: readonly BriefSource[]): string {
  const lines = sources.map(({ number, words, url }) => {
    const link = url === '' ? '' : ` <a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>`
    return `<li id="source-${number}" value="${number}" dir="auto">${escaped(words)}${link}</li>`
  })
  return `<footer>\n<h2>Sources</h2>\n<ol>\n${lines.join('\n')}\n</ol>\n</footer>`
}
