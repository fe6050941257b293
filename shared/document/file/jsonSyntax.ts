/**
 * Where a text stops being JSON (RFC 8259), in UTF-16 units; its length if it only breaks off.
 * For a text that `JSON.parse` refused and that nests no deeper than the stack is high.
 */
export function syntaxFault(text: string): number {
  const scan = new Scan(text)
  scan.value()
  scan.space()
  return scan.at
}

const SPACE = new Set([' ', '\t', '\n', '\r'])
const ESCAPES = new Set(['"', '\\', '/', 'b', 'f', 'n', 'r', 't'])
const WORDS = ['true', 'false', 'null']

/** Reads forward for as long as the text is JSON; each method tells whether it got through its part. */
class Scan {
  at = 0

  constructor(private readonly text: string) {}

  space(): void {
    while (SPACE.has(this.text[this.at] ?? '')) this.at++
  }

  value(): boolean {
    this.space()
    const start = this.text[this.at]
    if (start === '{') return this.list('}', () => this.member())
    if (start === '[') return this.list(']', () => this.value())
    if (start === '"') return this.string()
    if (start === '-' || isDigit(start)) return this.number()
    return WORDS.some((word) => start === word[0] && this.word(word))
  }

  private list(close: string, item: () => boolean): boolean {
    this.at++
    this.space()
    if (this.takes(close)) return true
    do {
      if (!item()) return false
      this.space()
    } while (this.takes(','))
    return this.takes(close)
  }

  private member(): boolean {
    this.space()
    if (this.text[this.at] !== '"' || !this.string()) return false
    this.space()
    return this.takes(':') && this.value()
  }

  private string(): boolean {
    this.at++
    for (; this.at < this.text.length; this.at++) {
      const unit = this.text[this.at] ?? ''
      if (unit === '"') return this.takes('"')
      if (unit < ' ') return false
      if (unit === '\\' && !this.escape()) return false
    }
    return false
  }

  private escape(): boolean {
    this.at++
    if (this.text[this.at] !== 'u') return ESCAPES.has(this.text[this.at] ?? '')
    for (let digit = 0; digit < 4; digit++) {
      this.at++
      if (!/^[0-9a-fA-F]$/.test(this.text[this.at] ?? '')) return false
    }
    return true
  }

  private number(): boolean {
    this.takes('-')
    if (!this.takes('0') && !this.digits()) return false
    if (this.takes('.') && !this.digits()) return false
    if (!this.takes('e') && !this.takes('E')) return true
    if (!this.takes('+')) this.takes('-')
    return this.digits()
  }

  private digits(): boolean {
    const start = this.at
    while (isDigit(this.text[this.at])) this.at++
    return this.at > start
  }

  private word(word: string): boolean {
    return [...word].every((letter) => this.takes(letter))
  }

  private takes(unit: string): boolean {
    if (this.text[this.at] !== unit) return false
    this.at++
    return true
  }
}

const isDigit = (unit: string | undefined): boolean => unit !== undefined && unit >= '0' && unit <= '9'
