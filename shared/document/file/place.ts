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
  return inSentence(typeof value === 'number' ? String(value) : JSON.stringify(value))
}

/** What is not to be seen, and marks that turn the order of the letters after them. */
const UNSEEN = /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Words from a file so that they can do a sentence no harm: cut short, and unable to turn what follows round. */
export function inSentence(words: string): string {
  // A cut may not leave half of a surrogate pair.
  const text = words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…`
  return text.replace(UNSEEN, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
