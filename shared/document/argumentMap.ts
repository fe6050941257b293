import type { z } from '../zod.ts'
import type {
  argumentMapSchema,
  claimSchema,
  groupSchema,
  partySchema,
  pointSchema,
  quoteSchema,
  relationSchema,
  sourceSchema,
  turnSchema,
} from './schema.ts'

export type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T
type Value<Schema extends z.ZodMiniType> = DeepReadonly<z.output<Schema>>

export type ClaimId = string
export type RelationId = string
export type PartyId = string
export type TurnId = string
export type SourceId = string
export type GroupId = string

export type Point = Value<typeof pointSchema>
export type Party = Value<typeof partySchema>
export type Turn = Value<typeof turnSchema>
export type Source = Value<typeof sourceSchema>
export type Quote = Value<typeof quoteSchema>
export type Claim = Value<typeof claimSchema>
export type Relation = Value<typeof relationSchema>
export type Group = Value<typeof groupSchema>

/**
 * A map of an argument: one immutable value. Every default is filled in, lists stand in file order, and the
 * invariants of `invariants.ts` hold; `file/parse.ts` and the edits see to it.
 */
export type ArgumentMap = Value<typeof argumentMapSchema>
export type RelationKind = Relation['kind']
export type Direction = ArgumentMap['layout']['direction']
