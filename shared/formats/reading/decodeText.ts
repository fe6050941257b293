import { RejoinderError } from '../../errors.ts'
import type { Loss } from '../format.ts'

const BYTE_ORDER_MARKS: readonly (readonly [encoding: TextEncoding, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
/** A text, and what had to be guessed about how it is written down. */
export interface DecodedText {
  /** Line ends are LF. */
  readonly text: string
  readonly losses: readonly Loss[]
}

/**
 * The text of a file in UTF-8, in UTF-16 with its mark, or, with a note, in Windows-1252, which old programs write.
 * @param name of the format, for the refusal
 * @throws RejoinderError where the bytes are no text
 */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  const encoding = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  const known = decoded(bytes, encoding ?? 'utf-8')
  const text = known ?? (encoding === undefined ? windows1252(bytes) : null)
  if (text === null || isBinary(text))
    throw new RejoinderError(`This is no ${name}: it is not written as text that can be read.`)
  const guessed: Loss = { at: 'line 1', kind: 'note', text: 'The text is not UTF-8; it was read as Windows-1252.' }
  return { text: text.replace(/\r\n?/g, '\n'), losses: known === null ? [guessed] : [] }
}

/** Whether there are control characters that no text holds; tab, line ends and form feed are none of them. */
function isBinary(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x09 || (code > 0x0d && code < 0x20)) return true
  }
  return false
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What Windows-1252 has in the places 0x80 to 0x9f. Some engines read these as the controls of Latin-1. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => HIGH.charAt(sign.charCodeAt(0) - 0x80))

/** How much of a file tells what it is, bytes. */
const HEAD = 65_536

/** The beginning of a file as text, for `sniff`; what is no text becomes U+FFFD. */
export function headOf(bytes: Uint8Array): string {
  const encoding = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  return new TextDecoder(encoding).decode(bytes.subarray(0, HEAD))
}
