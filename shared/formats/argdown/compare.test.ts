import { readFileSync } from 'node:fs'
import { argdown } from '@argdown/core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArgdownDocument, ArgumentEntry, Edge, Entry, Section } from './argdownDocument.ts'
import { parseArgdown } from './parseArgdown.ts'
import { resolveEdges } from './resolveEdges.ts'

interface Titled {
  readonly title?: string
}
interface Statement extends Titled {
  readonly text?: string
}
interface CoreEntry extends Titled {
  readonly members: readonly Statement[]
  readonly tags?: readonly string[]
  readonly data?: object
  readonly section?: Titled
  readonly pcs?: readonly (Statement & {
    readonly role: string
    readonly inference?: { readonly inferenceRules?: readonly string[]; readonly conclusionIndex?: number }
  })[]
}
interface CoreEnd extends Titled {
  readonly type: string
  readonly argumentTitle?: string
  readonly conclusionIndex?: number
}
interface Core {
  readonly statements: Readonly<Record<string, CoreEntry>>
  readonly arguments: Readonly<Record<string, CoreEntry>>
  readonly relations: readonly { readonly relationType: string; readonly from: CoreEnd; readonly to: CoreEnd }[]
  readonly parserErrors?: readonly unknown[]
  readonly exceptions?: readonly unknown[]
}

const plain = (text: string | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
const sorted = (fields: object) => JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
const UNTITLED = /^Untitled \d+$/

/** What Argdown's own program reads in a text, as lines; null where it finds faults in it. */
function itsReading(input: string): readonly string[] | null {
  const core = argdown.run({
    input,
    process: ['parse-input', 'build-model'],
    logLevel: 'silent',
    model: { removeTagsFromText: true },
  }) as unknown as Core
  if ((core.parserErrors?.length ?? 0) > 0 || (core.exceptions?.length ?? 0) > 0) return null
  const nameOf = (entry: CoreEntry | undefined, title: string) =>
    UNTITLED.test(title) ? `“${plain(entry?.members[0]?.text)}”` : title
  const statement = (title: string | undefined) => nameOf(core.statements[title ?? ''], title ?? '')
  const argument = (title: string | undefined) => {
    const entry = core.arguments[title ?? '']
    return UNTITLED.test(title ?? '') ? `“${statement(entry?.pcs?.at(-1)?.title)}”` : (title ?? '')
  }
  const stepsOf = (title: string | undefined) =>
    (core.arguments[title ?? '']?.pcs ?? []).filter((one) => one.inference !== undefined)
  const endOf = ({ type, title, argumentTitle, conclusionIndex }: CoreEnd) =>
    type === 'inference'
      ? `step ${stepsOf(argumentTitle).findIndex((one) => one.inference?.conclusionIndex === conclusionIndex)} of <${argument(argumentTitle)}>`
      : type === 'argument'
        ? `<${argument(title)}>`
        : `[${statement(title)}]`
  const entryLines = (kind: string, entries: Core['statements'], name: (title: string) => string) =>
    Object.entries(entries).map(([title, { members, tags, data, section, pcs = [] }]) =>
      [
        `${kind} ${name(title)}`,
        members
          .map(({ text }) => plain(text))
          .filter((text) => text !== '')
          .sort()
          .join(' / '),
        [...(tags ?? [])].sort().join(' '),
        sorted(data ?? {}),
        // An argument with a structure is no claim, so that it stands in no group.
        pcs.length > 0 ? '' : (section?.title ?? ''),
      ].join(' | '),
    )
  return [
    ...entryLines('statement', core.statements, statement),
    ...entryLines('argument', core.arguments, argument),
    ...Object.values(core.arguments).flatMap(({ title }) =>
      stepsOf(title).map(
        (one, index) =>
          `step ${index} of <${argument(title)}> to ${statement(one.title)} by ${one.inference?.inferenceRules?.join(', ')}`,
      ),
    ),
    ...new Set(
      core.relations.map(({ relationType, from, to }) => {
        const ends = [endOf(from), endOf(to)]
        return `${relationType} ${(/^contra/.test(relationType) ? ends.sort() : ends).join(' → ')}`
      }),
    ),
  ].sort()
}

/** Ours of the same text, in the same lines. */
function ourReading(input: string): readonly string[] {
  const document = parseArgdown(input)
  const isStrict = (document.frontMatter.model as { mode?: string } | undefined)?.mode === 'strict'
  const statement = (name: string) => nameOf(document.statements.get(name), name)
  const argument = (name: string) => {
    const entry = document.arguments.get(name)
    return entry?.title === null ? `“${statement(entry.steps.at(-1)?.conclusion ?? '')}”` : name
  }
  const endOf = (end: Edge['to']) =>
    end.kind === 'step'
      ? `step ${end.index} of <${argument(end.name)}>`
      : end.kind === 'argument'
        ? `<${argument(end.name)}>`
        : `[${statement(end.name)}]`
  const typeOf = ({ type, from, to }: Edge) => {
    if (type === 'contradiction') return 'contradictory'
    if (!isStrict || from.kind !== 'statement' || to.kind !== 'statement') return type
    return type === 'support' ? 'entails' : 'contrary'
  }
  const lines = [...entryLines('statement', document, statement), ...entryLines('argument', document, argument)]
  for (const { name, steps } of document.arguments.values())
    for (const [index, { conclusion, rules }] of steps.entries())
      lines.push(`step ${index} of <${argument(name)}> to ${statement(conclusion)} by ${rules.join(', ')}`)
  const relations = resolveEdges(document).map((edge) => {
    const [type, ends] = [typeOf(edge), [endOf(edge.from), endOf(edge.to)]]
    return `${type} ${(/^contra/.test(type) ? ends.sort() : ends).join(' → ')}`
  })
  return [...lines, ...new Set(relations)].sort()
}

const nameOf = (entry: Entry | undefined, name: string) =>
  entry?.title === null ? `“${plain(entry.occurrences[0]?.text)}”` : name

function entryLines(kind: 'statement' | 'argument', document: ArgdownDocument, name: (title: string) => string) {
  const entries: ReadonlyMap<string, Entry> = kind === 'statement' ? document.statements : document.arguments
  return [...entries.values()].map((entry) => {
    const { occurrences } = entry
    // As `claimFields.ts` has it, of which this sees only the document.
    const chosen = occurrences.findLast(({ data }) => data?.isInGroup === true)
    const first = occurrences.find((one) => !one.isReference && one.data?.isInGroup === undefined && one.section)
    const section: Section | null = (chosen ?? first ?? occurrences[0])?.section ?? null
    return [
      `${kind} ${name(entry.name)}`,
      occurrences
        .map(({ text }) => plain(text))
        .filter((text) => text !== '')
        .sort()
        .join(' / '),
      [...new Set(occurrences.flatMap(({ tags }) => tags))].sort().join(' '),
      sorted(Object.assign({}, ...occurrences.map(({ data }) => data ?? {}))),
      'steps' in entry && (entry as ArgumentEntry).steps.length > 0 ? '' : (section?.title ?? ''),
    ].join(' | ')
  })
}

test.each(['zoos', 'tariffs'])('%s.argdown is read as Argdown’s own program reads it', (name) => {
  const input = readFileSync(`fixtures/files/argdown/${name}.argdown`, 'utf8')
  const expected = itsReading(input)
  expect(expected).not.toBeNull()
  expect(ourReading(input)).toEqual(expected)
})

const TITLES = ['Zoos', 'Animals suffer', 'A', 'Ü 1: b']
const title = fc.constantFrom(...TITLES)
const tags = fc.constantFrom('', ' #tag', ' #(two words) #ü', ' {a: 1}', ' {b: [x, "y"], c: {d: 1}}', ' #t {e: "f"}')
const words = fc.constantFrom(
  'Zoos should close',
  'It is so, e.g. here; (or not): see @[A] and @<Zoos> there',
  'some *italic* and __bold__ words, _too_',
  'over\n    two lines',
  'a :->: b, .~. c and :nothing: d',
  'escaped \\[A\\] \\# \\{ signs',
  'a link [here](https://example.org/a_b) inside',
  'with a /* comment */ in it',
  'costs - at most - 3.5 + 2',
)
const statement = fc.oneof(
  fc.tuple(title, tags).map(([name, more]) => `[${name}]${more.replace(/ \{.*/, '')}`),
  fc.tuple(title, words, tags).map(([name, text, more]) => `[${name}]: ${text}${more}`),
  fc.tuple(words, tags, fc.nat(99)).map(([text, more, count]) => `${text} no ${count}${more}`),
)
const argumentWords = fc.oneof(
  title.map((name) => `<${name}>`),
  fc.tuple(title, words, tags).map(([name, text, more]) => `<${name}>: ${text}${more}`),
)
const either = fc.oneof(statement, argumentWords)
/** Relations under something, each at its depth. */
const replies = fc
  .array(fc.tuple(fc.nat(2), fc.constantFrom('+', '-', '<+', '<-', '+>', '->'), either), { maxLength: 5 })
  .map((list) => {
    let last = 0
    return list.map(([wanted, sign, words]) => {
      last = Math.min(wanted, last) + 1
      return `\n${'  '.repeat(last)}${sign} ${words.replaceAll('\n', `\n${'  '.repeat(last)}`)}`
    })
  })
  .map((lines) => lines.join(''))
const contradiction = fc.tuple(statement, statement).map(([above, below]) => `${above}\n  >< ${below}`)
const undercut = fc.tuple(argumentWords, either).map(([above, below]) => `${above}\n  _ ${below}`)
const outgoing = fc.tuple(argumentWords, argumentWords).map(([above, below]) => `${above}\n  _> ${below}`)
const rule = fc.constantFrom('----', '-----', '-- rule --', '--\nModus ponens, Other\n--', '--\nrule {uses: [1]}\n--')
const structure = fc
  .tuple(
    fc.option(fc.nat(1_000)),
    fc.array(fc.tuple(fc.array(statement, { minLength: 1, maxLength: 2 }), rule, statement), {
      minLength: 1,
      maxLength: 2,
    }),
    fc.option(either),
  )
  .map(([owner, steps, attacker]) => {
    let number = 0
    const lines = steps.flatMap(([premises, line, conclusion]) => [
      ...premises.map((premise) => `(${++number}) ${premise}`),
      attacker === null ? line : `${line}\n  _ ${attacker}`,
      `(${++number}) ${conclusion}`,
    ])
    return `${owner === null ? '' : `<Structure ${owner}>\n\n`}${lines.join('\n')}`
  })
const heading = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.nat(9))
  .map(([level, count]) => `${'#'.repeat(level)} Heading ${count}`)
const block = fc.oneof(
  fc.tuple(either, replies).map((parts) => parts.join('')),
  contradiction,
  undercut,
  outgoing,
  structure,
  heading,
  fc.constantFrom('// a comment alone', '<!-- over\n\nlines -->'),
)
const anyArgdown = fc
  .tuple(
    fc.constantFrom('', '===\ntitle: A\n===\n\n', '===\nmodel: {mode: strict}\n===\n\n'),
    fc.array(block, { minLength: 1, maxLength: 6 }),
  )
  .map(([head, blocks]) => `${head}${blocks.join('\n\n')}\n`)

const isOnItself = ({ from, to }: Edge) => from.kind === to.kind && from.name === to.name

test('any text is read as Argdown’s own program reads it', () => {
  let compared = 0
  fc.assert(
    fc.property(anyArgdown, (input) => {
      const expected = itsReading(input)
      // It loses some relations of what bears on itself.
      if (expected === null || parseArgdown(input).edges.some(isOnItself)) return
      compared++
      expect(ourReading(input)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
  expect(compared).toBeGreaterThan(100)
})
