import type { ArgumentMap, Claim, ClaimId, Relation, RelationId } from '../../shared/document/argumentMap.ts'
import { brokenInvariants } from '../../shared/document/invariants.ts'
import { type ClaimFields, makeMap, type RelationFields } from '../../shared/document/make.ts'
import { claimOf, relationsTo } from '../../shared/document/queries/lookup.ts'
import { outlineOf } from '../../shared/document/queries/outline.ts'

// A map as an outline, for tests to be read:
//
//   map`
//     turns: t1 t2
//     C0: Zoos should close ! @us /t1
//       + Animals suffer
//       & They suffer needlessly
//         ~ Nobody knows what animals feel
//       - [x1] *Conservation* Zoos save species @them /t2
//         - C0:`
//
// `+` supports and `-` rebuts the claim that it is indented under; `~` rebuts that line's step (an undercut) and `^`
// supports it (a warrant); `&` is one more premise of the line above. A claim's id stands before a colon, or is its
// text in dashes (`animals-suffer`); with nothing behind the colon the line means a claim that is written elsewhere.
// A relation's id stands in brackets; without one it is `r1`, `r2`, … in the order of the lines. `*…*` is a title.
// At the line's end: `!` a contention, `@` a party, `/` a turn, `|` selected. Parties and turns are made as they
// come; a first line `turns:` fixes their order.

type Sign = '+' | '-' | '~' | '^'

interface Outlined {
  readonly map: ArgumentMap
  readonly selection: ReadonlySet<string>
}

/** The map of an outline. */
export const map = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): ArgumentMap =>
  readOutline(String.raw(strings, ...values)).map

/** The map of an outline, and which of its claims are marked by `|`. */
export const marked = (strings: TemplateStringsArray, ...values: readonly (string | number)[]): Outlined =>
  readOutline(String.raw(strings, ...values))

/** An outline as `show` gives it: without the indentation that all its lines share, and the blank lines around. */
export function outline(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const lines = linesOf(String.raw(strings, ...values))
  const shared = Math.min(...lines.map(indentOf))
  return lines.map((line) => line.slice(shared)).join('\n')
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const indentOf = (line: string): number => line.length - line.trimStart().length

const LINE =
  /^(?:(?<sign>[-+~^&]) )?(?:\[(?<relation>[\w-]+)\] )?(?:(?<id>[\w-]+):)? ?(?:\*(?<title>[^*]+)\* ?)?(?<text>.*?)(?<marks>(?: (?:!|\||@[\w-]+|\/[\w-]+))*)$/

interface Line {
  readonly written: string
  readonly indent: number
  /** None before a root. */
  readonly sign: Sign | '&' | undefined
  /** The id that the relation is given. */
  readonly relation: RelationId | undefined
  readonly claim: ClaimFields
  /** Whether the claim is written elsewhere. */
  readonly isMention: boolean
  readonly isSelected: boolean
}

function readLine(written: string): Line {
  const { sign, relation, id, title = '', text = '', marks = '' } = written.trim().match(LINE)?.groups ?? {}
  const [party, turn] = [marks.match(/@([\w-]+)/)?.[1], marks.match(/\/([\w-]+)/)?.[1]]
  return {
    written,
    indent: indentOf(written),
    sign: sign as Line['sign'],
    relation,
    claim: {
      id: id ?? slug(text || title),
      title,
      text: text.replaceAll('\\n', '\n'),
      ...(party === undefined ? {} : { party }),
      ...(turn === undefined ? {} : { turn }),
      contention: marks.includes('!'),
    },
    isMention: text === '' && title === '',
    isSelected: marks.includes('|'),
  }
}

function readOutline(text: string): Outlined {
  const lines = linesOf(text)
  const turns = lines[0]?.match(/^\s*turns: (.+)/)?.[1]?.split(' ') ?? []
  const outlined = lines.slice(turns.length === 0 ? 0 : 1).map(readLine)
  const claims = outlined.filter((line) => !line.isMention).map((line) => line.claim)
  const named = (ids: readonly (string | undefined)[]) =>
    [...new Set(ids)].flatMap((id) => (id === undefined ? [] : [{ id, name: id }]))
  const map = makeMap({
    parties: named(claims.map(({ party }) => party)),
    turns: named([...turns, ...claims.map(({ turn }) => turn)]),
    claims,
    relations: readRelations(outlined),
  })
  const [broken] = brokenInvariants(map)
  if (broken !== undefined) throw new Error(broken)
  return { map, selection: new Set(outlined.filter((line) => line.isSelected).map(({ claim }) => claim.id)) }
}

type Step = RelationFields & { readonly from: ClaimId[] }

function readRelations(lines: readonly Line[]): RelationFields[] {
  const relations: Step[] = []
  /** The lines that the next may hang on, innermost last, each with the relation in which its claim is a premise. */
  const open: { readonly line: Line; readonly step: Step | undefined }[] = []
  for (const line of lines) {
    const { sign, claim } = line
    if (sign === '&') {
      const step = open.findLast((above) => above.line.indent === line.indent)?.step
      step?.from.push(claim.id)
      open.push({ line, step })
      continue
    }
    while ((open.at(-1)?.line.indent ?? -1) >= line.indent) open.pop()
    const above = open.at(-1)
    if ((sign === undefined) !== (above === undefined)) throw new Error(`This line hangs on nothing: ${line.written}`)
    if (sign === undefined) open.push({ line, step: undefined })
    else {
      const to = sign === '~' || sign === '^' ? above?.step?.id : above?.line.claim.id
      if (to === undefined) throw new Error(`There is no step above this line: ${line.written}`)
      const kind = sign === '+' || sign === '^' ? 'support' : 'rebut'
      const step: Step = { id: line.relation ?? `r${relations.length + 1}`, kind, from: [claim.id], to }
      relations.push(step)
      open.push({ line, step })
    }
  }
  return relations
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64)

/** The outline of a map, depth first from its roots; a claim that comes again is named by its id alone. */
export function show(map: ArgumentMap, selection: ReadonlySet<string> = new Set()): string {
  const shown = new Set<ClaimId>()
  const lines: string[] = []
  const showClaim = (id: ClaimId, before: string, step: Relation | null, indent: string) => {
    const claim = claimOf(map, id)
    const isNew = !shown.has(id)
    shown.add(id)
    lines.push(`${indent}${before}${isNew ? wordsOf(claim) : `${id}:`}${isNew && selection.has(id) ? ' |' : ''}`)
    if (step !== null) for (const on of relationsTo(map, step.id)) showRelation(on, '~', '^', `${indent}  `)
    if (isNew) for (const on of relationsTo(map, id)) showRelation(on, '-', '+', `${indent}  `)
  }
  const showRelation = (relation: Relation, rebut: Sign, support: Sign, indent: string) => {
    const name = /^r\d+$/.test(relation.id) ? '' : `[${relation.id}] `
    const sign = relation.kind === 'rebut' ? rebut : support
    for (const [index, premise] of relation.from.entries())
      showClaim(premise, index === 0 ? `${sign} ${name}` : '& ', index === 0 ? relation : null, indent)
  }
  for (const root of outlineOf(map).roots) if (!shown.has(root)) showClaim(root, '', null, '')
  return lines.join('\n')
}

function wordsOf(claim: Claim): string {
  const title = claim.title === '' ? '' : `*${claim.title}* `
  const marks = [
    claim.contention ? ' !' : '',
    claim.party === undefined ? '' : ` @${claim.party}`,
    claim.turn === undefined ? '' : ` /${claim.turn}`,
  ].join('')
  const id = claim.id === slug(claim.text || claim.title) ? '' : `${claim.id}: `
  return `${id}${title}${claim.text.replaceAll('\n', '\\n')}`.trimEnd() + marks
}
