import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** A place in a document: its page, from 0, and what of it is shown: left, bottom, right, top. */
export interface PdfPlace {
  readonly page: number
  readonly box: readonly number[]
}

export interface PdfLink {
  readonly box: readonly number[]
  readonly says: string
  /** A place, or an address. */
  readonly to: PdfPlace | string
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly userUnit: number
  /** The words of each text object, as a program finds them that asks what is meant. */
  readonly lines: readonly string[]
  readonly operators: string
  readonly links: readonly PdfLink[]
}

export interface PdfElement {
  readonly role: string
  readonly says: string
  /** How many stretches of the pages' content it is. */
  readonly marks: number
}

/** What a stranger's reader finds in a PDF of ours. */
export interface OpenPdf {
  readonly title: string
  readonly language: string | undefined
  readonly fonts: readonly string[]
  readonly pages: readonly PdfPage[]
  readonly bookmarks: readonly { readonly title: string; readonly to: PdfPlace }[]
  readonly elements: readonly PdfElement[]
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false })
  return new Reader(document).open()
}

class Reader {
  readonly #pages: readonly PDFDict[]

  constructor(private readonly document: PDFDocument) {
    this.#pages = document.getPages().map((page) => page.node)
  }

  open(): OpenPdf {
    const { catalog } = this.document
    const [page] = this.#pages
    const fonts = page === undefined ? [] : this.#fonts(page)
    return {
      title: this.document.getTitle() ?? '',
      language: this.#text(catalog.get(PDFName.of('Lang'))),
      fonts: fonts.map(({ font }) => `${font.get(PDFName.of('BaseFont'))}`),
      pages: this.#pages.map((each) => this.#page(each)),
      bookmarks: this.#bookmarks(),
      elements: this.#elements(),
    }
  }

  #get(dictionary: PDFDict | undefined, key: string): PDFObject | undefined {
    const value = dictionary?.get(PDFName.of(key))
    return value instanceof PDFRef ? this.document.context.lookup(value) : value
  }

  #dictionary(dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
    const value = this.#get(dictionary, key)
    return value instanceof PDFDict ? value : undefined
  }

  #list(dictionary: PDFDict | undefined, key: string): readonly PDFObject[] {
    const value = this.#get(dictionary, key)
    return value instanceof PDFArray ? value.asArray() : []
  }

  #text(value: PDFObject | undefined): string | undefined {
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
  }

  #number(dictionary: PDFDict, key: string): number | undefined {
    const value = this.#get(dictionary, key)
    return value === undefined ? undefined : Number(`${value}`)
  }

  #stream(value: PDFObject | undefined): string {
    if (!(value instanceof PDFRawStream)) throw new Error('This is no stream.')
    return Buffer.from(decodePDFRawStream(value).decode()).toString('latin1')
  }

  #page(page: PDFDict): PdfPage {
    const [, , width = 0, height = 0] = numbers(this.#list(page, 'MediaBox'))
    const operators = this.#stream(this.#get(page, 'Contents'))
    const meanings = new Map(
      this.#fonts(page).map(({ name, font }) => [name, meaningsOf(this.#stream(this.#get(font, 'ToUnicode')))]),
    )
    return {
      ...{ width, height, userUnit: this.#number(page, 'UserUnit') ?? 1 },
      ...{ operators, lines: linesOf(operators, meanings), links: this.#links(page) },
    }
  }

  #fonts(page: PDFDict) {
    const fonts = this.#dictionary(this.#dictionary(page, 'Resources'), 'Font')
    return (fonts?.keys() ?? []).map((key) => {
      const font = this.#dictionary(fonts, key.decodeText())
      if (font === undefined) throw new Error(`The font ${key} is missing.`)
      return { name: key.decodeText(), font }
    })
  }

  #links(page: PDFDict): readonly PdfLink[] {
    return this.#list(page, 'Annots').map((reference) => {
      const link = this.document.context.lookup(reference, PDFDict)
      const address = this.#text(this.#get(this.#dictionary(link, 'A'), 'URI'))
      return {
        box: numbers(this.#list(link, 'Rect')),
        says: this.#text(this.#get(link, 'Contents')) ?? '',
        to: address ?? this.#place(link),
      }
    })
  }

  #place(holder: PDFDict): PdfPlace {
    const [page, how, ...box] = this.#list(holder, 'Dest')
    if (`${how}` !== '/FitR') throw new Error(`A destination that is ${how}.`)
    return { page: this.document.getPages().findIndex(({ ref }) => ref === page), box: numbers(box) }
  }

  #bookmarks() {
    const found: { title: string; to: PdfPlace }[] = []
    let item = this.#dictionary(this.#dictionary(this.document.catalog, 'Outlines'), 'First')
    for (; item !== undefined; item = this.#dictionary(item, 'Next'))
      found.push({ title: this.#text(this.#get(item, 'Title')) ?? '', to: this.#place(item) })
    return found
  }

  #elements(): readonly PdfElement[] {
    const whole = this.#dictionary(this.#dictionary(this.document.catalog, 'StructTreeRoot'), 'K')
    return this.#list(whole, 'K').map((reference) => {
      const element = this.document.context.lookup(reference, PDFDict)
      const said = this.#get(element, 'ActualText') ?? this.#get(element, 'Alt')
      const role = `${this.#get(element, 'S')}`.slice(1)
      return { role, says: this.#text(said) ?? '', marks: this.#list(element, 'K').length || 1 }
    })
  }
}

const numbers = (list: readonly PDFObject[]): readonly number[] => list.map((value) => Number(`${value}`))

/** A font's codes, as four digits, with what they mean. */
function meaningsOf(map: string): ReadonlyMap<string, string> {
  return new Map([...map.matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, code = '', digits = '']) => [code, utf16(digits)]))
}

const utf16 = (digits: string): string =>
  (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')

function linesOf(operators: string, meanings: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly string[] {
  let font: ReadonlyMap<string, string> | undefined
  // A font that was chosen between `q` and `Q` counts no further.
  const before: (typeof font)[] = []
  let isMeant = false
  const lines: string[] = []
  for (const operator of operators.split('\n')) {
    if (operator === 'q') before.push(font)
    if (operator === 'Q') font = before.pop()
    if (operator === 'BT') lines.push('')
    const add = (words: string) => lines.push(`${lines.pop() ?? ''}${words}`)
    const chosen = /^\/(\w+) \S+ Tf$/.exec(operator)?.[1]
    if (chosen !== undefined) font = meanings.get(chosen)
    const meant = /^\/Span <<\/ActualText (?:<feff(\w*)>|\((.*)\))>> BDC$/.exec(operator)
    if (meant !== null) {
      isMeant = true
      add(meant[1] === undefined ? (meant[2] ?? '') : utf16(meant[1]))
    }
    if (operator === 'EMC') isMeant = false
    if (!operator.endsWith(']TJ') || isMeant) continue
    for (const [code] of operator.replace(/>[-\d.]+</g, '').matchAll(/\w{4}/g))
      add(font?.get(code) ?? `(no meaning of ${code})`)
  }
  return lines
}
