/** Whether two values, made of nothing but plain objects, lists and primitives, say the same. */
export function isAlike<Value>(a: unknown, b: Value): a is Value {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const fields = Object.entries(a)
  if (Array.isArray(a) !== Array.isArray(b) || fields.length !== Object.keys(b).length) return false
  return fields.every(([key, value]) => isAlike(value, Reflect.get(b, key)))
}
