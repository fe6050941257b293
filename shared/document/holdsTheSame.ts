/** Whether two values of JSON hold the same, in whatever order their fields stand. A field that is undefined is none. */
export function holdsTheSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) {
    const areLists = Array.isArray(a) && Array.isArray(b)
    return areLists && a.length === b.length && a.every((item, index) => holdsTheSame(item, b[index]))
  }
  const [fields, others] = [fieldsOf(a), new Map(fieldsOf(b))]
  return fields.length === others.size && fields.every(([key, value]) => holdsTheSame(value, others.get(key)))
}

const fieldsOf = (value: object): [string, unknown][] =>
  Object.entries(value).filter(([, field]) => field !== undefined)
