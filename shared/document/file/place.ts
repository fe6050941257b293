/** A path into a file as a reader of the JSON would write it: `claims[3].quotes[0].exact`. */
export function placeOf(path: readonly PropertyKey[]): string {
  let place = ''
  for (const step of path) {
    if (typeof step === 'number') place += `[${step}]`
    else place += place === '' ? String(step) : `.${String(step)}`
  }
  return place
}

const LONGEST = 80

/** A value from a file as JSON, cut short enough for a sentence. */
export function held(value: unknown): string {
  // JSON has no word for what is beyond a double.
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value)
  // A cut may not leave half of a surrogate pair.
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`
}
