interface Look {
  readonly id: string
  readonly name: string
  /** Half points. */
  readonly size?: number
  readonly color?: string
  readonly isBold?: true
  readonly isItalic?: true
  /** Twentieths of a point. */
  readonly before?: number
  readonly after?: number
  /** Depth in the document's outline, from 0. */
  readonly outline?: number
}

const paragraphs: readonly Look[] = [
  { id: 'Title', name: 'Title', size: 40, isBold: true, after: 60 },
  { id: 'Subtitle', name: 'Subtitle', size: 24, color: '545048', after: 240 },
  { id: 'Heading1', name: 'heading 1', size: 28, isBold: true, before: 320, after: 20, outline: 0 },
  { id: 'Claim', name: 'Claim', size: 22, before: 120, after: 0 },
  { id: 'Marks', name: 'Marks', size: 17, color: '545048', after: 0 },
  { id: 'Quote', name: 'Quote', size: 21, isItalic: true, before: 40, after: 40 },
  { id: 'Source', name: 'Source', size: 20, after: 40 },
]
const letters: readonly Look[] = [
  { id: 'Strong', name: 'Strong', isBold: true },
  { id: 'For', name: 'For', color: '0B7355', isBold: true },
  { id: 'Against', name: 'Against', color: 'B0400D', isBold: true },
  { id: 'Link', name: 'Hyperlink', color: '3D37A8' },
]

const lettersOf = ({ size, color, isBold, isItalic }: Look): string =>
  [
    isBold ? '<w:b/>' : '',
    isItalic ? '<w:i/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/>`,
  ].join('')

const paragraphStyle = (look: Look): string => {
  const { id, name, before = 0, after = 0, outline } = look
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
  const keep = outline === undefined ? '' : '<w:keepNext/>'
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:qFormat/><w:pPr>${keep}<w:spacing w:before="${before}" w:after="${after}"/>${level}</w:pPr><w:rPr>${lettersOf(look)}</w:rPr></w:style>`
}

const letterStyle = (look: Look): string =>
  `<w:style w:type="character" w:styleId="${look.id}"><w:name w:val="${look.name}"/><w:rPr>${lettersOf(look)}</w:rPr></w:style>`

/** The looks of a brief, under the names that Word knows where it knows them. */
export const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
  ...paragraphs.map(paragraphStyle),
  ...letters.map(letterStyle),
].join('')
