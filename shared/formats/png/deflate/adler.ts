/** The largest prime below 2^16. */
const BASE = 65_521
/** Remainders are slow, so they are taken only when the second sum is so large; with so many pixels more it is below 2^31. */
const FULL = 2 ** 29
const MOST = 400

/** The Adler-32 checksum (RFC 1950, 8) of pixels; a run of equal ones is added at once. */
export class Adler {
  private sum = 1
  private sums = 0

  constructor(private readonly channels: 3 | 4) {}

  get value(): number {
    return (this.sums % BASE) * 2 ** 16 + this.sum
  }

  /** Adds a byte that is 0. */
  zero(): void {
    this.sums += this.sum
  }

  /** Adds a pixel `count` times. */
  add(pixel: number, count: number): void {
    const r = pixel & 0xff
    const g = (pixel >>> 8) & 0xff
    const b = (pixel >>> 16) & 0xff
    const a = this.channels === 3 ? 0 : pixel >>> 24
    const each = r + g + b + a
    // A byte counts once more in the second sum for every byte that follows it.
    const once = this.channels === 3 ? 3 * r + 2 * g + b : 4 * r + 3 * g + 2 * b + a
    for (let left = count; left > 0; left -= MOST) {
      const n = Math.min(left, MOST)
      const rest = (n * (n - 1)) >> 1
      this.sums += this.channels * (n * this.sum + rest * each) + n * once
      if (this.sums > FULL) this.sums %= BASE
      this.sum += n * each
      if (this.sum >= BASE) this.sum %= BASE
    }
  }
}

/** The checksum of two stretches of bytes together, of which the second has this length; as in zlib. */
export function joinedAdler(first: number, second: number, length: number): number {
  const [sum, sums] = [first % 2 ** 16, Math.floor(first / 2 ** 16)]
  const [nextSum, nextSums] = [second % 2 ** 16, Math.floor(second / 2 ** 16)]
  const joined = (sum + nextSum + BASE - 1) % BASE
  // The first sum counts once more for every byte of the second stretch, but for the 1 that both begin with.
  const joinedSums = (sums + nextSums + (length % BASE) * (sum + BASE - 1)) % BASE
  return joinedSums * 2 ** 16 + joined
}
