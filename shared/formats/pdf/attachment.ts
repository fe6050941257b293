import type { ArgumentMap } from '../../document/argumentMap.ts'
import { serialiseMap } from '../../document/file/serialise.ts'
import type { PdfFile } from './pdfFile.ts'
import { reference } from './values.ts'

/** What the map is called among the file's attachments. */
const NAME = '(map.argmap)'

/** Its kind of content, as its stream says it, by which it is found again. */
export const MAP_TYPE = 'vnd.rejoinder.argument-map+json'

/** Attaches the map from which the picture was drawn (ISO 32000-1, 7.11.4); what the catalog says of it. */
export function attachMap(map: ArgumentMap, file: PdfFile) {
  const bytes = new TextEncoder().encode(serialiseMap(map))
  const head = { Type: '/EmbeddedFile', Subtype: `/application#2F${MAP_TYPE}`, Params: { Size: bytes.length } }
  const embedded = reference(file.addStream(bytes, head))
  const specification = reference(
    file.add({
      ...{ Type: '/Filespec', F: NAME, UF: NAME, EF: { F: embedded, UF: embedded } },
      ...{ AFRelationship: '/Source', Desc: '(The argument map that this picture shows)' },
    }),
  )
  return { AF: [specification], Names: { EmbeddedFiles: { Names: [NAME, specification] } } }
}
