import type { Loss } from '../format.ts'

/** What stands in braces behind a statement, or at a file's head. */
export type Data = Readonly<Record<string, unknown>>

/** A heading and what stands under it. */
export interface Section {
  readonly title: string
  readonly level: number
  readonly parent: Section | null
  readonly data: Data | null
  readonly line: number
}

export interface Link {
  readonly text: string
  readonly url: string
}

/** The words of a statement, of an argument or of a heading as they stand in one place. */
export interface Content {
  readonly text: string
  readonly tags: readonly string[]
  readonly data: Data | null
  readonly links: readonly Link[]
  readonly line: number
}

/** One place in which a statement or an argument stands. */
export interface Occurrence extends Content {
  /** Whether it is only named there. */
  readonly isReference: boolean
  readonly section: Section | null
}

/** A statement, or an argument, in all places that it stands in. */
export interface Entry {
  /** Unique among statements, and among arguments: the title, or a number for what has none. */
  readonly name: string
  readonly title: string | null
  readonly occurrences: Occurrence[]
}

/** From some statements of an argument to the next conclusion. */
export interface Step {
  /** Names of statements. */
  readonly premises: readonly string[]
  readonly conclusion: string
  readonly rules: readonly string[]
  readonly data: Data | null
  readonly line: number
}

/** An argument, with its premise-conclusion structure where it has one. */
export interface ArgumentEntry extends Entry {
  readonly steps: Step[]
  /** Premises that lead to no conclusion. */
  loose: readonly string[]
}

/** What a relation ends at: a statement or an argument by its name, or a step of an argument. */
export type End =
  | { readonly kind: 'statement' | 'argument'; readonly name: string }
  | { readonly kind: 'step'; readonly name: string; readonly index: number }

export type EdgeType = 'support' | 'attack' | 'contradiction' | 'undercut'

export interface Edge {
  readonly type: EdgeType
  readonly from: End
  readonly to: End
  readonly line: number
}

/** A file in Argdown, before anything of it is made a map. */
export interface ArgdownDocument {
  readonly frontMatter: Data
  readonly statements: ReadonlyMap<string, Entry>
  readonly arguments: ReadonlyMap<string, ArgumentEntry>
  readonly edges: readonly Edge[]
  readonly sections: readonly Section[]
  readonly losses: readonly Loss[]
}
