// Draws the icons that the installers want from the two SVG files in electron/icons: `node tools/write-icons.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Resvg } from '@resvg/resvg-js'

const FOLDER = path.join(import.meta.dirname, '../electron/icons')
/** The sizes in a Windows icon, in px. */
const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256]
/** The types of PNG entries in a macOS icon, by their size in px. */
const ICNS_TYPES = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024 }

const draw = (svg, size) => new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()

/** A header of 6 bytes, an entry of 16 for each picture, and the pictures. */
function icoOf(svg) {
  const pictures = ICO_SIZES.map((size) => draw(svg, size))
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, picture] of pictures.entries()) {
    const entry = 6 + 16 * index
    // One byte each: 0 stands for 256.
    head.fill(ICO_SIZES[index] % 256, entry, entry + 2)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(picture.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += picture.length
  }
  return Buffer.concat([head, ...pictures])
}

/** A chunk of an icns file: its type, its length with these 8 bytes, and what it holds. */
function chunk(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}

const icnsOf = (svg) =>
  chunk('icns', Buffer.concat(Object.entries(ICNS_TYPES).map(([type, size]) => chunk(type, draw(svg, size)))))

for (const name of ['icon', 'argmap']) {
  const file = path.join(FOLDER, name)
  const svg = readFileSync(`${file}.svg`)
  writeFileSync(`${file}.ico`, icoOf(svg))
  writeFileSync(`${file}.icns`, icnsOf(svg))
}
writeFileSync(path.join(FOLDER, 'icon.png'), draw(readFileSync(path.join(FOLDER, 'icon.svg')), 1024))
