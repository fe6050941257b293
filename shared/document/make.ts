import type { z } from '../zod.ts'
import type { ArgumentMap, Claim, DeepReadonly, Group, Party, Relation, Source, Turn } from './argumentMap.ts'
import { placeOf } from './file/place.ts'
import { FieldError } from './file/refusals.ts'
import {
  argumentMapSchema,
  claimSchema,
  FILE_FORMAT,
  FILE_VERSION,
  groupSchema,
  partySchema,
  relationSchema,
  sourceSchema,
  turnSchema,
} from './schema.ts'

/** What must be said of a thing to make it; what has a default may be left out. */
type Fields<Schema extends z.ZodMiniType> = DeepReadonly<z.input<Schema>>
export type MapFields = Omit<Fields<typeof argumentMapSchema>, 'format' | 'version'>
export type ClaimFields = Fields<typeof claimSchema>
export type RelationFields = Fields<typeof relationSchema>
export type PartyFields = Fields<typeof partySchema>
export type TurnFields = Fields<typeof turnSchema>
export type SourceFields = Fields<typeof sourceSchema>
export type GroupFields = Fields<typeof groupSchema>

// Each makes one whole thing of its fields, the defaults filled in. They throw a FieldError where a field breaks
// the schema; whether what is named exists is for the edits to see.
export const makeClaim = (fields: ClaimFields): Claim => made('claim', claimSchema, fields)
export const makeRelation = (fields: RelationFields): Relation => made('relation', relationSchema, fields)
export const makeParty = (fields: PartyFields): Party => made('party', partySchema, fields)
export const makeTurn = (fields: TurnFields): Turn => made('turn', turnSchema, fields)
export const makeSource = (fields: SourceFields): Source => made('source', sourceSchema, fields)
export const makeGroup = (fields: GroupFields): Group => made('group', groupSchema, fields)
export const makeMap = (fields: MapFields = {}): ArgumentMap =>
  made('map', argumentMapSchema, { format: FILE_FORMAT, version: FILE_VERSION, ...fields })

function made<Schema extends z.ZodMiniType>(name: string, schema: Schema, fields: unknown): z.output<Schema> {
  const reading = schema.safeParse(fields, { reportInput: true })
  if (reading.success) return reading.data
  const [issue] = reading.error.issues
  throw new FieldError(placeOf([name, ...(issue?.path ?? [])]), issue?.message ?? '', issue?.input)
}
