import { SaxesParser } from 'saxes'
import { RejoinderError } from '../../errors.ts'
import type { Loss } from '../format.ts'
import { decodeText } from './decodeText.ts'

/** An element of an XML document. */
export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (XmlElement | string)[]
  /** Where it begins, from 1. */
  readonly line: number
}

const DEEPEST = 500

/**
 * The root of an XML document (https://www.w3.org/TR/xml/) from a stranger. A document type may be named, as old
 * corpora do, but is never fetched, and may not declare anything.
 * @param name of the format, for the refusals
 * @throws RejoinderError where it is not well formed, nested more than 500 deep, or declares entities
 */
export function readXml(
  bytes: Uint8Array,
  name: string,
): { readonly root: XmlElement; readonly losses: readonly Loss[] } {
  const { text, losses } = decodeText(bytes, name)
  const parser = new SaxesParser()
  const open: (XmlElement & { readonly children: (XmlElement | string)[] })[] = []
  let root: XmlElement | undefined
  parser.on('error', ({ message }) => {
    throw new RejoinderError(`This ${name} is not well-formed XML: ${faultIn(message)} in line ${parser.line}.`)
  })
  parser.on('doctype', (declared) => {
    if (declared.includes('['))
      throw new RejoinderError(`This ${name} declares entities of its own, which are not read for safety.`)
  })
  parser.on('opentag', (tag) => {
    if (open.length === DEEPEST)
      throw new RejoinderError(`This ${name} is nested more than ${DEEPEST} deep in line ${parser.line}.`)
    const attributes = new Map(Object.entries(tag.attributes))
    const element = { name: tag.name, attributes, children: [], line: parser.line }
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => open.pop())
  const addText = (words: string) => open.at(-1)?.children.push(words)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  if (root === undefined) throw new RejoinderError(`This ${name} is empty.`)
  return { root, losses }
}

/** What the parser says after the place, without its full stop. */
const faultIn = (message: string): string => message.replace(/^[\d:\s]+/, '').replace(/\.$/, '')

export const elementsIn = (element: XmlElement, name?: string): readonly XmlElement[] =>
  element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  )

/** All words in an element, at any depth. */
export const wordsIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
