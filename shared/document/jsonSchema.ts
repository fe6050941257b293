import { z } from '../zod.ts'
import { argumentMapSchema } from './schema.ts'

/**
 * The file format as JSON Schema 2020-12, as published in `docs/argmap.schema.json`. It says of each field what it
 * may hold; what no JSON Schema can say (that ids are unique and names lead somewhere) `docs/file-format.md` says.
 */
export function mapJsonSchema(): object {
  const schema = z.toJSONSchema(argumentMapSchema, { io: 'input' })
  return { title: 'Rejoinder argument map', ...schema }
}
