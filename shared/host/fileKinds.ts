import type { FileKind } from './host.ts'

/** What a map is saved as. */
export const MAPS: FileKind = { name: 'Argument maps', extensions: ['argmap', 'json'], mime: 'application/json' }

/** What can be opened besides: pictures that carry a map, and other programs' files. A test holds it to the formats. */
export const OPENED: FileKind = {
  name: 'Maps, pictures with a map, other formats',
  mime: 'application/json',
  extensions: [
    ...MAPS.extensions,
    ...['png', 'svg', 'pdf'],
    ...['ad', 'af', 'aif', 'ann', 'apx', 'argdown', 'arggraph', 'caf', 'canvas', 'csv', 'graphml', 'lkif', 'markdown'],
    ...['md', 'mup', 'opml', 'tgf', 'tsv', 'txt', 'xaif', 'xlsx', 'xml', 'yaml', 'yml'],
  ],
}
