/** Scripts by ISO 15924, each with the first and the last code point of its blocks. */
const BLOCKS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Latn: [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xc0, 0x2af],
    [0x1d00, 0x1dbf],
    [0x1e00, 0x1eff],
    [0x2c60, 0x2c7f],
    [0xa722, 0xa7ff],
  ],
  Grek: [
    [0x370, 0x3ff],
    [0x1f00, 0x1fff],
  ],
  Cyrl: [
    [0x400, 0x52f],
    [0x1c80, 0x1c8f],
    [0xa640, 0xa69f],
  ],
  Hebr: [
    [0x590, 0x5ff],
    [0xfb1d, 0xfb4f],
  ],
  Arab: [
    [0x600, 0x6ff],
    [0x750, 0x77f],
    [0x870, 0x8ff],
    [0xfb50, 0xfdff],
    [0xfe70, 0xfefc],
  ],
  Deva: [
    [0x900, 0x97f],
    [0xa8e0, 0xa8ff],
  ],
  Thai: [[0xe01, 0xe5b]],
  Hang: [
    [0x1100, 0x11ff],
    [0x3131, 0x318e],
    [0xa960, 0xa97c],
    [0xac00, 0xd7fb],
  ],
  Hani: [
    [0x2e80, 0x2fdf],
    [0x3041, 0x30ff],
    [0x31f0, 0x31ff],
    [0x3400, 0x9fff],
    [0xf900, 0xfaff],
    [0x20000, 0x2ffff],
  ],
}
const blocks = Object.entries(BLOCKS).flatMap(([script, ranges]) =>
  ranges.map(([first, last]) => ({ script, first, last })),
)

/** Of the scripts that the bundled faces have; undefined for what any script uses. */
export const scriptOf = (codePoint: number): string | undefined =>
  blocks.find(({ first, last }) => codePoint >= first && codePoint <= last)?.script

/** Letters that are joined take no space between them. */
export const isJoined = (script: string | undefined): boolean => script === 'Arab'
