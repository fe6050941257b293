import { readMapFile } from '../../document/file/parse.ts'
import { serialiseMap } from '../../document/file/serialise.ts'
import { FILE_FORMAT } from '../../document/schema.ts'
import type { Format } from '../format.ts'
import { EVERYTHING } from '../holds.ts'

/** How far into a file its `format` field is looked for, bytes. */
const HEAD = 1_024

/** A map's own file. */
export const rejoinder: Format = {
  id: 'rejoinder',
  name: 'Rejoinder map',
  about: 'The map’s own file.',
  extensions: ['argmap', 'json'],
  mime: 'application/json',
  isPicture: false,
  holds: EVERYTHING,
  sniff(head) {
    const beginning = new TextDecoder().decode(head.subarray(0, HEAD))
    return beginning.includes(`"${FILE_FORMAT}"`) ? 1 : 0
  },
  async read(bytes) {
    const { map, problems } = readMapFile(bytes)
    return { map, losses: problems }
  },
  async write({ map }) {
    return { bytes: new TextEncoder().encode(serialiseMap(map)), losses: [] }
  },
}
