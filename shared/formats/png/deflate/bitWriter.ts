/** Writes bits, the lowest first, as deflate packs them (RFC 1951, 3.1.1). */
export class BitWriter {
  private bytes = new Uint8Array(1 << 16)
  private length = 0
  private pending = 0
  private count = 0

  /** @param count at most 16 */
  write(value: number, count: number): void {
    this.pending |= value << this.count
    this.count += count
    if (this.count < 16) return
    if (this.length + 2 > this.bytes.length) this.grow()
    this.bytes[this.length] = this.pending
    this.bytes[this.length + 1] = this.pending >>> 8
    this.length += 2
    this.pending >>>= 16
    this.count -= 16
  }

  /** Fills the last byte up with zeros. */
  align(): void {
    while (this.count > 0) {
      if (this.length === this.bytes.length) this.grow()
      this.bytes[this.length] = this.pending
      this.length += 1
      this.pending >>>= 8
      this.count -= 8
    }
    this.count = 0
  }

  /** What was written up to the last whole byte; a copy. */
  written(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length)
  }

  private grow(): void {
    const larger = new Uint8Array(this.bytes.length * 2)
    larger.set(this.bytes)
    this.bytes = larger
  }
}
