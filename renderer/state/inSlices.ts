/** How long the window may be kept waiting, ms. */
const SLICE = 12

/** Goes through what is computed piece by piece, and lets the window do other things in between. */
export async function inSlices<Piece>(pieces: Iterable<Piece>, take: (piece: Piece) => void): Promise<void> {
  let begun = performance.now()
  for (const piece of pieces) {
    take(piece)
    if (performance.now() - begun < SLICE) continue
    await new Promise((resolve) => setTimeout(resolve))
    begun = performance.now()
  }
}
