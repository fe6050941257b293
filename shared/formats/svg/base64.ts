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
