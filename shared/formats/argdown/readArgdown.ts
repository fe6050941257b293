import type { ReadMap } from '../../document/file/parse.ts'
import type { Loss } from '../format.ts'
import { decodeText } from '../reading/decodeText.ts'
import { createDraft, type Draft } from '../reading/draft.ts'
import type { ArgdownDocument, ArgumentEntry, Entry, Link, Section } from './argdownDocument.ts'
import { claimFields, gathered } from './claimFields.ts'
import { parseArgdown } from './parseArgdown.ts'
import { readHead } from './readHead.ts'
import { readRelations } from './readRelations.ts'
import { hasSteps } from './resolveEdges.ts'

const NAME = 'Argdown file'

/**
 * Reads a file in Argdown 2 (https://argdown.org/syntax).
 * @throws RejoinderError where it is no text, or holds no statement
 */
export function readArgdown(bytes: Uint8Array): { readonly map: ReadMap['map']; readonly losses: readonly Loss[] } {
  const { text, losses } = decodeText(bytes, NAME)
  const document = parseArgdown(text)
  const draft = createDraft(NAME, [...losses, ...document.losses])
  const title = titleSection(document)
  const named = readHead(document.frontMatter, title?.title ?? '', draft)
  const linked = linkReader(draft)
  const keys = { statements: new Map<string, string>(), arguments: new Map<string, string>() }
  const members = new Map<Section, string[]>()

  for (const [kind, entries] of [
    ['statements', document.statements],
    ['arguments', document.arguments],
  ] as const)
    for (const entry of entries.values()) {
      if (kind === 'arguments' ? isStructure(document.arguments.get(entry.name)) : isImplied(entry)) continue
      const key = draft.has(entry.name) ? `\u0001${kind} ${entry.name}` : entry.name
      const { fields, at } = claimFields(entry, named, linked, draft.lose)
      draft.claim(key, fields, at)
      if (!draft.has(key)) continue
      keys[kind].set(entry.name, key)
      const { section } = gathered(entry)
      if (section === null || section === title) continue
      const group = members.get(section) ?? []
      members.set(section, group)
      group.push(key)
    }
  readRelations(document, keys, draft)
  readGroups(document.sections, title, members, draft)
  return draft.finish()
}

/** Whether an argument is no claim: its structure says it all. */
const isStructure = (entry: ArgumentEntry | undefined): boolean => hasSteps(entry) || entry?.title === null

/** Whether a conclusion only stands for what its premises bear on together. */
const isImplied = (entry: Entry): boolean =>
  entry.title === null && entry.occurrences.some(({ data }) => data?.implied === true)

/** A heading over the whole file is its title, where the front matter gives none. */
function titleSection({ frontMatter, sections, statements, arguments: all }: ArgdownDocument): Section | null {
  const [first, ...others] = sections
  if (first === undefined || frontMatter.title !== undefined || others.some(({ parent }) => parent === null))
    return null
  const isOutside = [...statements.values(), ...all.values()].some(({ occurrences }) =>
    occurrences.some(({ section }) => section === null),
  )
  return isOutside || first.data !== null ? null : first
}

function readGroups(
  sections: readonly Section[],
  title: Section | null,
  members: ReadonlyMap<Section, readonly string[]>,
  draft: Draft,
): void {
  const groups = new Map(
    sections.filter((one) => one !== title && one.data?.isGroup !== false).map((one, index) => [one, `g${index + 1}`]),
  )
  for (const [section, key] of groups) {
    let { parent } = section
    while (parent !== null && !groups.has(parent)) parent = parent.parent
    const above = parent === null ? undefined : groups.get(parent)
    const { data, line } = section
    const named = typeof data?.title === 'string' ? data.title : section.title
    const claims = members.get(section) ?? []
    draft.group(key, { title: named, ...(above === undefined ? {} : { parent: above }), claims }, `line ${line}`)
  }
}

/** A link is a source, the same for each that leads to one place. */
function linkReader(draft: Draft): (link: Link) => string {
  const known = new Map<string, string>()
  return ({ text, url }) => {
    const key = `${url}\n${text}`
    const id = known.get(key) ?? draft.source({ title: text, url })
    known.set(key, id)
    return id
  }
}
