/** A text without its markup, and which of its words are marked as those of a node. */
export interface MarkedText {
  readonly text: string
  /** By the name of the node: where in the text its words begin and end, in UTF-16 units. */
  readonly marks: ReadonlyMap<string, readonly [start: number, end: number]>
}

/** The words of a text with HTML spans, whose ids name nodes; nothing of it is read as markup from then on. */
export function markedTextOf(html: string): MarkedText {
  let text = ''
  const marks = new Map<string, readonly [number, number]>()
  /** The spans that are open: of each the node that it marks, if any, and where its words begin. */
  const open: { readonly node: string | undefined; readonly start: number }[] = []
  const write = (words: string) => {
    const more = text === '' ? words.trimStart() : words
    text = `${text}${more}`
  }
  const breakLine = () => {
    if (text !== '' && !text.endsWith('\n\n')) text = `${text}\n`
  }
  const close = () => {
    const last = open.pop()
    if (last?.node === undefined || marks.has(last.node)) return
    if (text.length > last.start) marks.set(last.node, [last.start, text.length])
  }
  for (const [piece] of html.matchAll(/<[^<>]*>|<|[^<]+/g)) {
    if (!/^<[^<>]*>$/.test(piece)) write(plainWords(piece))
    else if (/^<br\b|^<\/(?:p|div)>/i.test(piece)) breakLine()
    else if (/^<span\b/i.test(piece)) open.push({ node: nodeIn(piece), start: text.length })
    else if (/^<\/span\b/i.test(piece)) close()
  }
  return { text: text.trimEnd(), marks }
}

/** What a span calls the node that it marks. Some programs escape the quotes round it twice. */
const nodeIn = (span: string): string | undefined => /\sid\s*=\s*\\?["']?([^"'\s>\\]+)/i.exec(span)?.[1]

const plainWords = (words: string): string =>
  words.replace(/\r\n?/g, '\n').replace(/&(nbsp|amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES.get(name) ?? '')

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['nbsp', ' '],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
])
