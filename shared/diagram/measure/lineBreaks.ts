/** The offsets at which a paragraph without line feeds may break, its end last. */
export type LineBreaks = (paragraph: string) => readonly number[]

/** UAX 14's classes, each with its characters; what is in none is a letter. */
const CLASSES = {
  OP: '([{¡¿‚„',
  CL: '}',
  CP: ')]',
  QU: '"\'«»‘’“”',
  GL: '\u00a0',
  EX: '!?',
  SY: '/',
  IS: ',.:;',
  PR: '$+\\£¤¥±€',
  PO: '%¢°',
  NU: '0123456789',
  HY: '-',
  BA: '|\u00ad‐‒–',
  B2: '—',
  IN: '…',
} as const
const CLASS_OF = new Map(Object.values(CLASSES).flatMap((all, index) => [...all].map((each) => [each, index])))
const LETTER = Object.keys(CLASSES).length
const GLUE = Object.keys(CLASSES).indexOf('GL')

/**
 * Whether a line may break between a class (the rows) and the next (the columns, in the same order): ÷ always, _ after
 * spaces, × never.
 */
const PAIRS = [
  '××××××××××××××××', // OP
  '÷××__×××__÷__÷_÷', // CL
  '÷××__×××_____÷__', // CP
  '×××__×××________', // QU
  '_××__×××________', // GL
  '÷××__×××÷÷÷__÷_÷', // EX
  '÷××__×××÷÷___÷_÷', // SY
  '÷××__×××÷÷___÷__', // IS
  '_××__×××÷÷___÷__', // PR
  '_××__×××÷÷___÷__', // PO
  '_××__×××_____÷__', // NU
  '÷××_÷×××÷÷___÷_÷', // HY
  '÷××_÷×××÷÷÷__÷_÷', // BA
  '÷××__×××÷÷÷__×_÷', // B2
  '÷××__×××÷÷÷__÷_÷', // IN
  '_××__×××_____÷__', // letters
]

const EUROPEAN = /^[\n -~\u00a0-\u00b3\u00b5-\u024f‐‒–—‘’‚“”„…€]*$/

/** Whether `europeanBreaks` knows all of a text's characters. */
export const isEuropean = (text: string): boolean => EUROPEAN.test(text)

/** By the part of UAX 14 that Latin letters and their punctuation need; characters that it doesn't know are letters. */
export const europeanBreaks: LineBreaks = (paragraph) => {
  const breaks: number[] = []
  let last: number | undefined
  let spaces = false
  for (let at = 0; at < paragraph.length; at += 1) {
    const character = paragraph.charAt(at)
    if (character === ' ') {
      spaces = true
      // Spaces at the beginning hold on to what follows them.
      last ??= GLUE
      continue
    }
    const next = CLASS_OF.get(character) ?? LETTER
    const rule = last === undefined ? '×' : PAIRS[last]?.[next]
    if (rule === '÷' || (rule === '_' && spaces)) breaks.push(at)
    last = next
    spaces = false
  }
  return [...breaks, paragraph.length]
}

/** By all of UAX 14, whose tables take a while to load. */
export async function loadAllBreaks(): Promise<LineBreaks> {
  const { default: LineBreaker } = await import('linebreak')
  return (paragraph) => {
    const breaker = new LineBreaker(paragraph)
    const breaks: number[] = []
    for (let each = breaker.nextBreak(); each !== null; each = breaker.nextBreak()) breaks.push(each.position)
    return breaks.at(-1) === paragraph.length ? breaks : [...breaks, paragraph.length]
  }
}
