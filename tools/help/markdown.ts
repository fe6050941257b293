import { Marked } from 'marked'

/** How a page's links and headings become addresses in the place that shows it. */
export interface Addresses {
  /** Of a link to this address; null for one that leads nowhere there. */
  linked(address: string): string | null
  /** Of a picture. */
  pictured(address: string): string
  /** The id of a heading with these words. */
  headed(words: string, level: number): string
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? '&quot;')

/** One page of Markdown as HTML. HTML that stands in it is shown as it is written. */
export function htmlOf(markdown: string, addresses: Addresses): string {
  const marked = new Marked({
    async: false,
    renderer: {
      html: ({ text }) => escaped(text),
      code: ({ text }) => `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`,
      image: ({ href, text }) => `<img src="${escaped(addresses.pictured(href))}" alt="${escaped(text)}">`,
      heading({ tokens, depth, text }) {
        const words = this.parser.parseInline(tokens)
        return `<h${depth} id="${escaped(addresses.headed(text, depth))}">${words}</h${depth}>\n`
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens)
        const target = addresses.linked(href)
        if (target === null) return words
        const outside = target.startsWith('#') ? '' : ' target="_blank" rel="noreferrer"'
        return `<a href="${escaped(target)}"${outside}>${words}</a>`
      },
    },
  })
  return marked.parse(markdown, { async: false })
}
