import type { ArgumentMap } from '../../document/argumentMap.ts'
import { packMap } from '../carriedMap.ts'
import { element } from '../writing/xml.ts'
import { base64, fromBase64 } from './base64.ts'

const NAME = 'argument-map'
const NAMESPACE = 'urn:rejoinder:argument-map'

/** The element in which an SVG carries a map: packed and in base64, so that no text of it can be taken for markup. */
export const mapElement = (map: ArgumentMap): string =>
  element('metadata', {}, element(NAME, { xmlns: NAMESPACE }, base64(packMap(map))))

/**
 * The packed map that an SVG carries; null for none. The markup is not parsed, since nothing else of it counts and no
 * entity of it shall be expanded: it is looked for by the element's name and namespace, which a program that saved the
 * picture again may have declared elsewhere.
 */
export function findMapElement(markup: string): Uint8Array | null {
  if (!markup.includes(`"${NAMESPACE}"`) && !markup.includes(`'${NAMESPACE}'`)) return null
  const name = new RegExp(`<(?:[A-Za-z_][\\w.-]{0,30}:)?${NAME}(?=[\\s>])`).exec(markup)
  if (name === null) return null
  const start = markup.indexOf('>', name.index)
  const end = markup.indexOf('<', start)
  return start < 0 || end < 0 ? null : fromBase64(markup.slice(start + 1, end))
}
