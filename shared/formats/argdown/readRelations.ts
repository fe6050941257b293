import type { RelationKind } from '../../document/argumentMap.ts'
import type { Draft } from '../reading/draft.ts'
import type { ArgdownDocument, Data, Edge, EdgeType, End } from './argdownDocument.ts'
import { gathered } from './claimFields.ts'
import { textOf } from './readHead.ts'
import { endKey, hasSteps, resolveEdges } from './resolveEdges.ts'

interface Keys {
  readonly statements: ReadonlyMap<string, string>
  readonly arguments: ReadonlyMap<string, string>
}

const KINDS: Readonly<Record<EdgeType, RelationKind>> = {
  support: 'support',
  attack: 'rebut',
  contradiction: 'rebut',
  undercut: 'rebut',
}

/** An argument that bears on more than so many things is undercut where it bears on the first of them. */
const MOST_HIT = 5

/** Makes relations of the steps of arguments, and of what is written under statements and arguments. */
export function readRelations(document: ArgdownDocument, keys: Keys, draft: Draft): void {
  const edges = resolveEdges(document)
  const isStrict = modeOf(document.frontMatter) === 'strict'
  const edgesFrom = new Map<string, Edge[]>()
  for (const edge of edges) {
    const list = edgesFrom.get(endKey(edge.from)) ?? []
    edgesFrom.set(endKey(edge.from), list)
    list.push(edge)
  }
  const stepKeys = new Map<string, string>()
  const edgeKey = new Map(edges.map((edge, index) => [edge, `\u0001edge ${index}`]))
  const implied = new Set<Edge>()
  const made = new Set<string>()
  /** The first line of an argument that ends without a conclusion. */
  let unconcluded: number | undefined
  for (const { name } of document.arguments.values()) nameSteps(name)
  for (const { name } of document.arguments.values()) readSteps(name)
  for (const edge of edges) if (!implied.has(edge)) readEdge(edge)
  if (unconcluded !== undefined)
    draft.lose(
      `line ${unconcluded}`,
      'changed',
      'Premises that lead to no conclusion support their argument, if anything.',
    )

  function nameSteps(name: string): void {
    const steps = document.arguments.get(name)?.steps ?? []
    for (const [index] of steps.entries()) {
      const key = index === steps.length - 1 ? name : `${name}/${index + 1}`
      stepKeys.set(`${name}\n${index}`, draft.has(key) ? `\u0001step ${key}` : key)
    }
  }

  function readSteps(name: string): void {
    const entry = document.arguments.get(name)
    if (entry === undefined) return
    const { data, text, other, tags, line } = gathered(entry)
    for (const [index, step] of entry.steps.entries()) {
      const isLast = index === entry.steps.length - 1
      const key = stepKeys.get(`${name}\n${index}`) ?? name
      const fields = {
        from: step.premises.map(claimKey),
        scheme: textOf(step.data?.scheme ?? (isLast ? data.scheme : undefined)) ?? step.rules.join(', '),
        question: isLast ? (textOf(data.question) ?? '') : '',
        note: isLast ? noteOf(entry.title, text, other, data) : '',
      }
      const at = `line ${step.line}`
      if (keys.statements.has(step.conclusion)) {
        draft.relation(key, { kind: 'support', ...fields, to: claimKey(step.conclusion) }, at)
        continue
      }
      const out = edgesFrom.get(endKey({ kind: 'statement', name: step.conclusion })) ?? []
      for (const [count, edge] of out.entries())
        for (const to of targetsOf(edge))
          draft.relation(count === 0 ? key : null, { kind: KINDS[edge.type], ...fields, to }, at)
      for (const edge of out) implied.add(edge)
      if (out.length === 0) draft.lose(at, 'dropped', 'An argument that leads to nothing is left out.')
    }
    if (tags.length > 0 && entry.steps.length > 0)
      draft.lose(`line ${line}`, 'dropped', `The tags of <${entry.title}> are left out: ${tags.join(', ')}.`)
    if (entry.loose.length > 0) readLoose(name, entry.loose, line)
  }

  /** Premises without a conclusion bear together on their argument, where it has a name. */
  function readLoose(name: string, loose: readonly string[], line: number): void {
    if (keys.arguments.has(name))
      draft.relation(null, { kind: 'support', from: loose.map(claimKey), to: argumentKey(name) }, `line ${line}`)
    unconcluded ??= line
  }

  function readEdge(edge: Edge): void {
    const { type, line } = edge
    const from = edge.from.kind === 'argument' ? argumentKey(edge.from.name) : claimKey(edge.from.name)
    const at = `line ${line}`
    const targets = targetsOf(edge)
    const isStep = isReconstructed(edge.to)
    if (type === 'attack' && isStep)
      draft.lose(at, 'note', `An attack on the whole of <${edge.to.name}> is read as an undercut of its step.`)
    if (type === 'undercut' && edge.to.kind === 'statement')
      draft.lose(at, 'changed', 'An undercut of a statement, which is no step, is read as a rebuttal.')
    if (type === 'undercut' && edge.to.kind === 'argument' && outOf(edge.to).length === 0)
      draft.lose(at, 'changed', `An undercut of <${edge.to.name}>, which bears on nothing, is read as a rebuttal.`)
    for (const [index, to] of targets.entries())
      relate(index === 0 ? (edgeKey.get(edge) ?? null) : null, KINDS[type], from, to, at)
    const isMutual = type === 'contradiction' || (isStrict && type === 'attack' && edge.from.kind === 'statement')
    if (isMutual && edge.to.kind === 'statement') relate(null, 'rebut', claimKey(edge.to.name), from, at)
  }

  function relate(key: string | null, kind: RelationKind, from: string, to: string, at: string): void {
    const what = `${kind}\n${from}\n${to}`
    if (made.has(what) || (kind === 'support' && from === to)) return
    made.add(what)
    draft.relation(key, { kind, from: [from], to }, at)
  }

  function isReconstructed(end: End): boolean {
    return end.kind === 'argument' && hasSteps(document.arguments.get(end.name))
  }

  function outOf(end: End): readonly Edge[] {
    return (edgesFrom.get(endKey(end)) ?? []).filter((edge) => edge.type !== 'contradiction')
  }

  /** The keys of what a relation bears on: an argument without a structure is undercut where it bears on something. */
  function targetsOf({ type, to }: Edge): readonly string[] {
    if (to.kind === 'statement') return keys.statements.has(to.name) ? [claimKey(to.name)] : []
    if (to.kind === 'step') return [stepKeys.get(`${to.name}\n${to.index}`) ?? to.name]
    const steps = document.arguments.get(to.name)?.steps.length ?? 0
    if (steps > 0) return [stepKeys.get(`${to.name}\n${steps - 1}`) ?? to.name]
    const hit =
      type === 'undercut'
        ? outOf(to)
            .slice(0, MOST_HIT)
            .flatMap((edge) => edgeKey.get(edge) ?? [])
        : []
    return hit.length > 0 ? hit : [argumentKey(to.name)]
  }

  function claimKey(name: string): string {
    return keys.statements.get(name) ?? name
  }
  function argumentKey(name: string): string {
    return keys.arguments.get(name) ?? name
  }
}

/** What an argument with a structure says besides: its title, unless that is only a name, its text, what else it has. */
function noteOf(title: string | null, text: string, other: readonly string[], data: Data): string {
  const { note, scheme: _scheme, question: _question, title: named, ...rest } = data
  const more = Object.entries(rest).map(
    ([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const isNamed = title !== null && named !== '' && !/^[A-Za-z0-9_-]{1,64}$/.test(title)
  return [isNamed ? title : '', textOf(note) ?? text, ...other, ...more].filter((words) => words !== '').join('\n')
}

function modeOf({ model }: Data): unknown {
  return typeof model === 'object' && model !== null && 'mode' in model ? model.mode : undefined
}
