import { drawable } from '../../diagram/measure/drawable.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Plain text, which is most of it. */
const PLAIN = /^[ !#-%'-;=?-~]*$/

/** Text as XML's content or in double quotes; what XML can't hold becomes U+FFFD. */
export const escaped = (text: string): string =>
  PLAIN.test(text) ? text : drawable(text).replace(/[&<>"]/g, (each) => ENTITIES[each] ?? each)

/** A number to a hundredth, the same on every host. */
export function decimal(value: number): string {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 ? '0' : `${rounded}`
}

/** `<name a="…" b="…">content</name>`, closed at once where there is no content; undefined attributes are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? decimal(value) : escaped(value ?? '')}"`)
    .join('')
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}
