/** A prefix code: how many bits each symbol takes (0 where it never occurs), and which, the first to be written lowest. */
export interface PrefixCode {
  readonly lengths: Uint8Array
  readonly codes: Uint16Array
}

/**
 * The code that writes symbols of these frequencies in the fewest bits, none longer than `limit`; at least two symbols
 * get a code, since some readers refuse a code of one.
 */
export function prefixCode(frequencies: Uint32Array, limit: number): PrefixCode {
  let weights = [...frequencies]
  for (let symbol = 0; weights.filter((weight) => weight > 0).length < 2; symbol++) weights[symbol] ||= 1
  let lengths = lengthsOf(weights)
  // Flatter weights give shorter codes, as in bzip2; it is rarely needed.
  while (Math.max(...lengths) > limit) {
    weights = weights.map((weight) => (weight + 1) >> 1)
    lengths = lengthsOf(weights)
  }
  return { lengths, codes: codesOf(lengths) }
}

interface Tree {
  readonly weight: number
  readonly symbol: number
  readonly halves: readonly Tree[]
}

/** Huffman's algorithm with two queues: the leaves by weight, and the trees, which come about by weight. */
function lengthsOf(weights: readonly number[]): Uint8Array {
  const leaves = weights
    .map((weight, symbol): Tree => ({ weight, symbol, halves: [] }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => a.weight - b.weight || a.symbol - b.symbol)
  const trees: Tree[] = []
  let leaf = 0
  let tree = 0
  const lightest = (): Tree | undefined => {
    const [a, b] = [leaves[leaf], trees[tree]]
    if (b === undefined || (a !== undefined && a.weight <= b.weight)) leaf += 1
    else tree += 1
    return b === undefined || (a !== undefined && a.weight <= b.weight) ? a : b
  }
  for (let joins = 1; joins < leaves.length; joins++) {
    const halves = [lightest(), lightest()].filter((half) => half !== undefined)
    trees.push({ weight: halves.reduce((sum, half) => sum + half.weight, 0), symbol: -1, halves })
  }
  const lengths = new Uint8Array(weights.length)
  const measure = ({ symbol, halves }: Tree, depth: number): void => {
    if (symbol >= 0) lengths[symbol] = depth
    for (const half of halves) measure(half, depth + 1)
  }
  const root = trees.at(-1)
  if (root !== undefined) measure(root, 0)
  return lengths
}

/** RFC 1951, 3.2.2: shorter codes come first, among equals the lower symbol. Turned round, since they are read from their highest bit. */
function codesOf(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length)
  let next = 0
  for (let length = 1; length <= 15; length++) {
    for (let symbol = 0; symbol < lengths.length; symbol++)
      if (lengths[symbol] === length) {
        codes[symbol] = reversed(next, length)
        next += 1
      }
    next <<= 1
  }
  return codes
}

function reversed(code: number, length: number): number {
  let turned = 0
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit)
  return turned
}
