import { isObject } from '../../document/file/json.ts'
import { RejoinderError } from '../../errors.ts'
import { readYaml } from '../argdown/readData.ts'
import type { ReadMapFile } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import { textIn } from '../reading/jsonValues.ts'
import { draftArgument } from './draftArgument.ts'

/** As many positions rebut each other one by one; more would make a thicket. */
const MOST_POSITIONS = 6
/** What else stands in a file, each with what it is. */
const OTHERS: readonly (readonly [key: string, words: string])[] = [
  ['weighing_functions', 'how arguments are weighed'],
  ['argument_schemes', 'its own schemes'],
  ['issue_schemes', 'its own kinds of issue'],
  ['language', 'how predicates are said'],
  ['labels', 'which statements are in or out'],
  ['tests', 'what an evaluation should give'],
]

/**
 * Reads statements, arguments, their undercutters and the positions of issues.
 * @throws RejoinderError
 */
export function readCarneades(bytes: Uint8Array): ReadMapFile {
  const name = 'Carneades file'
  const { text, losses } = decodeText(bytes, name)
  const file = readYaml(text)
  if (file === null) throw new RejoinderError(`This ${name} is not well-formed YAML.`)
  const draft = createDraft(name, losses)
  const meta = isObject(file.meta) ? file.meta : {}
  draft.head({ title: textIn(meta, 'title').trim() })
  for (const [key, value] of Object.entries(meta))
    if (key !== 'title') draft.source({ title: key, text: typeof value === 'string' ? value : JSON.stringify(value) })
  const assumed = new Set(Array.isArray(file.assumptions) ? file.assumptions.map(wordOf) : [])
  const words = readStatements(draft, file.statements, assumed)
  readArguments(draft, file.arguments, words)
  readIssues(draft, file.issues)
  for (const [key, what] of OTHERS)
    if (file[key] !== undefined) draft.lose(key, 'dropped', `Left out ${what}, which a map has no place for.`)
  return draft.finish()
}

/** The items of a map by their names, or of a list by their own ids or places. */
function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (isObject(value)) return Object.entries(value)
  if (!Array.isArray(value)) return []
  return value.map((item: unknown, index) =>
    isObject(item) ? ([textIn(item, 'id') || `${index + 1}`, item] as const) : ([wordOf(item), item] as const),
  )
}

const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? `${value}` : ''

function readStatements(draft: Draft, statements: unknown, assumed: ReadonlySet<string>): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const [id, value] of entriesOf(statements)) {
    const text = (isObject(value) ? textIn(value, 'text') : wordOf(value)).trim() || id
    words.set(id, text)
    const isAssumed = assumed.has(id) || (isObject(value) && value.assumed === true)
    const tags = isAssumed ? ['assumed'] : []
    draft.claim(id, { text, tags }, `statements.${id}`)
  }
  return words
}

function readArguments(draft: Draft, list: unknown, words: ReadonlyMap<string, string>): void {
  for (const [id, value] of entriesOf(list)) {
    const at = `arguments.${id}`
    if (!isObject(value)) {
      draft.lose(at, 'dropped', 'Left out an argument that is no list of fields.')
      continue
    }
    const isRoles = isObject(value.premises)
    const premises = entriesOf(value.premises).flatMap(([role, premise]) => {
      const statement = wordOf(premise)
      return statement === '' ? [] : [{ statement, role: isRoles ? role : '', isException: false, isNegative: false }]
    })
    const undercutter = textIn(value, 'undercutter')
    const exception = { statement: undercutter, role: '', isException: true, isNegative: false }
    const all = undercutter === '' ? premises : [...premises, exception]
    const conclusion = textIn(value, 'conclusion')
    // A statement need not be declared: then its name is all that it says.
    for (const statement of [conclusion, ...all.map((one) => one.statement)])
      if (statement !== '' && !draft.has(statement)) draft.claim(statement, { text: statement }, at)
    if (value.weight !== undefined)
      draft.lose(at, 'dropped', 'Left out an argument’s weight, which a map has no place for.')
    const scheme = textIn(value, 'scheme')
    draftArgument(draft, { id, isPro: true, conclusion, premises: all, scheme, note: '' }, words, at)
  }
}

/** At most one position of an issue can hold, so that each rebuts the others. */
function readIssues(draft: Draft, issues: unknown): void {
  for (const [id, issue] of entriesOf(issues)) {
    const positions = isObject(issue) && Array.isArray(issue.positions) ? issue.positions.map(wordOf) : []
    const at = `issues.${id}`
    if (isObject(issue) && issue.standard !== undefined)
      draft.lose(at, 'dropped', 'Left out an issue’s proof standard, which a map has no place for.')
    if (positions.length < 2) continue
    if (positions.length > MOST_POSITIONS)
      draft.lose(at, 'dropped', `Left out an issue of ${positions.length} positions, too many to rebut each other.`)
    else
      for (const from of positions)
        for (const to of positions) if (from !== to) draft.relation(null, { kind: 'rebut', from: [from], to }, at)
  }
}
