import type { ArgumentEntry, Data, End, Entry, Occurrence, Section, Step } from './argdownDocument.ts'

/** A premise-conclusion structure in the making. */
interface Structure {
  readonly argument: string
  /** By their numbers. */
  readonly statements: Map<unknown, string>
  /** Those that no inference has used yet. */
  pending: string[]
  /** The first step that leads to each conclusion. */
  readonly stepTo: Map<string, number>
}

/** Puts together what is said of each statement and argument in different places. */
export function createCollector() {
  const statements = new Map<string, Entry>()
  const argumentEntries = new Map<string, ArgumentEntry>()
  let unnamed = 0
  /** The argument that the next structure belongs to. */
  let last: End | null = null
  let structure: Structure | null = null
  let inference: { readonly rules: readonly string[]; readonly data: Data | null; readonly line: number } | null = null

  const nameOf = (_kind: 'statement' | 'argument', title: string | null): string => title ?? `\u0002${++unnamed}`

  function entry(kind: 'statement' | 'argument', name: string, title: string | null): Entry {
    if (kind === 'argument') return argument(name, title)
    const found = statements.get(name) ?? { name, title, occurrences: [] }
    statements.set(name, found)
    return found
  }

  function argument(name: string, title: string | null): ArgumentEntry {
    const found = argumentEntries.get(name) ?? { name, title, occurrences: [], steps: [], loose: [] }
    argumentEntries.set(name, found)
    return found
  }

  function endStructure(next: End | null): void {
    if (structure !== null) {
      const found = argument(structure.argument, null)
      if (structure.pending.length > 1 || found.steps.length === 0) found.loose = structure.pending
    }
    structure = null
    inference = null
    last = next
  }

  return {
    nameOf,
    add(kind: 'statement' | 'argument', name: string, title: string | null, occurrence: Occurrence): void {
      entry(kind, name, title).occurrences.push(occurrence)
    },
    endStructure,

    /** A numbered statement of a premise-conclusion structure. */
    premise(name: string, number: number, line: number, section: Section | null): void {
      if (structure === null || (number === 1 && inference === null)) {
        const owner = last?.kind === 'argument' ? last.name : null
        endStructure(null)
        const free = owner !== null && (argumentEntries.get(owner)?.steps.length ?? 0) === 0 ? owner : null
        const called = free ?? nameOf('argument', null)
        structure = { argument: called, statements: new Map(), pending: [], stepTo: new Map() }
        const words = { text: '', tags: [], data: null, links: [], line, isReference: true, section }
        if (free === null) argument(called, null).occurrences.push(words)
      }
      if (inference === null) {
        structure.statements.set(number, name)
        structure.pending.push(name)
        return
      }
      const { steps } = argument(structure.argument, null)
      if (!structure.stepTo.has(name)) structure.stepTo.set(name, steps.length)
      steps.push(stepOf(structure, inference, name))
      structure.statements.set(number, name)
      structure.pending = [name]
      inference = null
    },

    /** The inference from the premises above; the end that attacks on it have. */
    step(rules: readonly string[], data: Data | null, line: number): End | null {
      if (structure === null) return null
      inference = { rules, data, line }
      return { kind: 'step', name: structure.argument, index: argument(structure.argument, null).steps.length }
    },

    /** The step that leads to a conclusion; anything else stays as it is. */
    stepTo(end: End): End {
      if (structure === null || end.kind !== 'statement') return end
      const index = structure.stepTo.get(end.name)
      return index === undefined ? end : { kind: 'step', name: structure.argument, index }
    },

    all: () => ({ statements, arguments: argumentEntries }),
  }
}

/** A step uses what its inference names, else all since the conclusion before, with that. */
function stepOf(
  { statements, pending }: { readonly statements: ReadonlyMap<unknown, string>; readonly pending: readonly string[] },
  { rules, data, line }: { readonly rules: readonly string[]; readonly data: Data | null; readonly line: number },
  conclusion: string,
): Step {
  const uses: readonly unknown[] = Array.isArray(data?.uses) ? data.uses : []
  const used = uses.flatMap((number) => statements.get(number) ?? []).filter((name) => name !== conclusion)
  const premises = used.length > 0 ? used : pending
  return { premises: [...new Set(premises)], conclusion, rules, data, line }
}
