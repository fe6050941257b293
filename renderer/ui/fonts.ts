/** The font files that the shaper measures with, so that a line on the screen is as wide as it was measured. */
const faces = [
  { family: 'Inter', weight: '400', file: 'Inter-400' },
  { family: 'Inter', weight: '500', file: 'Inter-500' },
  { family: 'Inter', weight: '600', file: 'Inter-600' },
  { family: 'Inter', weight: '700', file: 'Inter-700' },
  { family: 'Source Serif 4', weight: '400', file: 'SourceSerif4-400' },
  { family: 'Noto Sans SC', weight: '400', file: 'NotoSansSC-400' },
] as const

/** Makes the bundled fonts known by name; each is loaded when a text first needs it. */
export function addFonts(): void {
  for (const { family, weight, file } of faces) {
    const url = new URL(`bundled/${file}.ttf`, document.baseURI).href
    document.fonts.add(new FontFace(family, `url("${url}")`, { weight, display: 'block' }))
  }
}
