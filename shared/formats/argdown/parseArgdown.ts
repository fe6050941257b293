import type { Loss } from '../format.ts'
import type { ArgdownDocument, Content, Data, Edge, EdgeType, End, Section } from './argdownDocument.ts'
import { createCollector } from './collector.ts'
import { readYaml } from './readData.ts'
import { readInference } from './readInference.ts'
import { createContentScanner, endsInBlank, newReading, type Reading, wordsOf } from './scanContent.ts'

const INDENT = /[ \t]*/y
const RELATION = /\+>|->|<\+|<-|><|_>|<_|\+|-|_(?=\s|$)/my
const INFERENCE = /--/y
const HEADING = /(#+) /y
const NUMBER = /\((\d+)\)[ \t]*/y
const ITEM = /(?:\d+\.|\*)(?=\s)[ \t]*/y
const TITLE = /(?:\[([^\]\n]+)\]|<([^>\n]+)>)(:?)/y

const TYPES: Readonly<Record<string, EdgeType>> = { '+': 'support', '-': 'attack', _: 'undercut', '>': 'contradiction' }

/** The level at which relations are indented, with what they bear on and the last that stands there. */
interface Level {
  readonly indent: number
  readonly parent: End
  last: End
}

/** The words that a line goes on with. */
interface Open {
  readonly reading: Reading
  readonly close: (content: Content) => End | null
}

/** Reads a text in Argdown 2 into what it says, whatever it is: nothing is refused. */
export function parseArgdown(text: string): ArgdownDocument {
  const losses: Loss[] = []
  const lost = new Map<string, { readonly line: number; count: number }>()
  const collector = createCollector()
  const edges: Edge[] = []
  const sections: Section[] = []
  let line = 1
  let counted = 0
  /** From 1; asked from left to right. */
  const lineAt = (at: number): number => {
    for (let end = text.indexOf('\n', counted); end >= 0 && end < at; end = text.indexOf('\n', counted)) {
      counted = end + 1
      line++
    }
    return line
  }
  const scanner = createContentScanner(text, (at, _kind, what) => {
    const known = lost.get(what)
    if (known === undefined) lost.set(what, { line: lineAt(at), count: 1 })
    else known.count++
  })

  let levels: Level[] = []
  let open: Open | null = null
  let section: Section | null = null

  function close(): End | null {
    if (open === null) return null
    const { reading, close: finish } = open
    open = null
    for (const braces of reading.broken)
      losses.push({
        at: `line ${reading.line}`,
        kind: 'dropped',
        text: `Metadata that is not well-formed YAML is left out: ${braces.slice(0, 80)}`,
      })
    const { tags, data, links } = reading
    return finish({ text: wordsOf(reading), tags: [...tags], data, links, line: reading.line })
  }

  /** Begins a statement or an argument. */
  function begin(at: number, from: number, placed: (end: End, kind: 'statement' | 'argument') => void): number {
    close()
    const reading = newReading(lineAt(at))
    TITLE.lastIndex = from
    const found = TITLE.exec(text)
    const title = found?.[1] ?? found?.[2] ?? null
    const isTitled = found !== null && text[TITLE.lastIndex] !== '('
    const kind = isTitled && found[2] !== undefined ? 'argument' : 'statement'
    const name = isTitled ? title : null
    const end: End = { kind, name: collector.nameOf(kind, name) }
    placed(end, kind)
    const isReference = isTitled && found[3] === ''
    const inSection = section
    open = {
      reading,
      close(content) {
        const occurrence = { ...content, isReference: isReference && content.text === '', section: inSection }
        collector.add(kind, end.name, name, occurrence)
        return end
      },
    }
    return scanner.readLine(reading, skipBlanks(isTitled ? TITLE.lastIndex : from))
  }

  const skipBlanks = (at: number): number => {
    INDENT.lastIndex = at
    return at + (INDENT.exec(text)?.[0].length ?? 0)
  }

  function relate(mark: string, indent: number, at: number, from: number): number {
    close()
    let level = levels.at(-1)
    if (level === undefined) return top(at, from, null)
    if (indent > level.indent) {
      level = { indent, parent: level.last, last: level.last }
      levels.push(level)
    } else
      while (levels.length > 1 && indent < (levels.at(-1)?.indent ?? 0)) {
        levels.pop()
        level = levels.at(-1) ?? level
      }
    const { parent } = level
    return begin(at, from, (end) => {
      if (level !== undefined) level.last = end
      const type = TYPES[mark[mark === '><' ? 0 : mark.startsWith('<') ? 1 : 0] ?? ''] ?? 'support'
      const isOutgoing = mark.length === 2 && mark.endsWith('>') && mark !== '><'
      const step = type === 'undercut' && !isOutgoing ? collector.stepTo(parent) : parent
      edges.push({ type, from: isOutgoing ? parent : end, to: isOutgoing ? end : step, line: lineAt(at) })
    })
  }

  /** What is not indented under anything. */
  function top(at: number, from: number, number: number | null): number {
    return begin(at, from, (end) => {
      levels = [{ indent: 0, parent: end, last: end }]
      if (number === null) collector.endStructure(end)
      else collector.premise(end.name, number, lineAt(at), section)
    })
  }

  function heading(level: number, at: number, from: number): number {
    close()
    levels = []
    collector.endStructure(null)
    const reading = newReading(lineAt(at))
    const end = scanner.readLine(reading, from)
    const next = skipBlanks(end + 1)
    const after = text[next] === '{' ? scanner.readLine(reading, next) : end
    let parent = section
    while (parent !== null && parent.level >= level) parent = parent.parent
    section = { title: wordsOf(reading), level, parent, data: reading.data, line: reading.line }
    sections.push(section)
    return after
  }

  const begun = readFrontMatter()
  let isAfterBlank = true
  let at = begun.at
  while (at < text.length) {
    const lineStart = at
    let from = skipBlanks(at)
    const indent = from - lineStart
    const isBlank = from >= text.length || text[from] === '\n'
    const comment = isBlank ? -1 : scanner.commentEnd(from)
    if (isBlank) {
      close()
      isAfterBlank = true
    } else if (comment >= 0 && text.startsWith('\n', skipBlanks(comment))) {
      const known = lost.get('comment')
      if (known === undefined) lost.set('comment', { line: lineAt(from), count: 1 })
      else known.count++
      from = skipBlanks(comment)
    } else {
      from = readLine(from, indent)
      isAfterBlank = false
    }
    at = from + 1
  }
  close()
  collector.endStructure(null)
  tellLost()
  return { frontMatter: begun.data, ...collector.all(), edges, sections, losses }

  function readLine(from: number, indent: number): number {
    const found = (pattern: RegExp): RegExpExecArray | null => {
      pattern.lastIndex = from
      return pattern.exec(text)
    }
    if (found(INFERENCE) !== null) return inference(from)
    const relation = found(RELATION)
    if (relation !== null) return relate(relation[0], indent, from, skipBlanks(from + relation[0].length))
    const head = indent === 0 ? found(HEADING) : null
    if (head !== null) return heading(head[1]?.length ?? 1, from, from + head[0].length)
    const number = found(NUMBER)
    if (number !== null) return top(from, from + number[0].length, Number(number[1]))
    const item = found(ITEM)
    if (item !== null) return top(from, from + item[0].length, null)
    const title = found(TITLE)
    const isNew = title !== null && text[TITLE.lastIndex] !== '('
    if (open === null || isAfterBlank || isNew) return top(from, from, null)
    if (!endsInBlank(open.reading)) open.reading.parts.push(' ')
    return scanner.readLine(open.reading, from)
  }

  function inference(from: number): number {
    close()
    const { rules, data, end } = readInference(text, from, scanner)
    const step = collector.step(rules, data, lineAt(from))
    if (step !== null) levels = [{ indent: 0, parent: step, last: step }]
    return end
  }

  function readFrontMatter(): { readonly at: number; readonly data: Data } {
    const found = /^\s*={3,}[ \t]*\n/.exec(text)
    const start = found?.[0].length ?? 0
    const end = found === null ? -1 : text.indexOf('===', start)
    if (end < 0) return { at: 0, data: {} }
    let after = end
    while (text[after] === '=') after++
    const data = readYaml(text.slice(start, end))
    if (data === null && text.slice(start, end).trim() !== '')
      losses.push({ at: 'line 1', kind: 'dropped', text: 'The front matter is not well-formed YAML and is left out.' })
    return { at: after, data: data ?? {} }
  }

  function tellLost(): void {
    for (const [what, { line, count }] of lost)
      losses.push(
        what === 'comment'
          ? {
              at: `line ${line}`,
              kind: 'dropped',
              text: count === 1 ? 'A comment is left out.' : `${count} comments are left out.`,
            }
          : { at: `line ${line}`, kind: 'changed', text: 'Words in bold or italics are kept as plain words.' },
      )
  }
}
