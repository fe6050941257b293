const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** RFC 4648, with padding. */
export function base64(bytes: Uint8Array): string {
  const digit = (number: number) => DIGITS.charAt(number & 63)
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    text += digit(group >> 18) + digit(group >> 12)
    text += (at + 1 < bytes.length ? digit(group >> 6) : '=') + (at + 2 < bytes.length ? digit(group) : '=')
  }
  return text
}

const VALUES = new Map([...DIGITS].map((digit, value) => [digit.charCodeAt(0), value]))

/** The bytes that base64 stands for, whatever white space is between; null for what is none. */
export function fromBase64(text: string): Uint8Array | null {
  const digits = text.replace(/\s+/g, '').replace(/={1,2}$/, '')
  if (digits.length % 4 === 1) return null
  const bytes = new Uint8Array((digits.length * 6) >> 3)
  let pending = 0
  for (let at = 0; at < digits.length; at++) {
    const value = VALUES.get(digits.charCodeAt(at))
    if (value === undefined) return null
    pending = ((pending << 6) | value) & 0xffff
    const bits = (at * 6 + 6) & 7
    // After the second, third and fourth digit of four there is a byte more.
    if (at % 4 > 0) bytes[(at * 6) >> 3] = pending >> bits
  }
  return bytes
}
