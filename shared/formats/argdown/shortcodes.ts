/** Logical signs and faces that may be written between dots or colons. */
const SIGNS =
  'A ∀ E ∃ O 𝗢 P 𝗣 -> → <-> ↔ ~ ¬ ^ ∧ v ∨ v_ ⊻ <> ◇ [] ◻ ? ❓ question ❓ happy 😀 smile ☺ smiley ☺ laugh 😆 lol 😆 ' +
  'rofl 🤣 joy 😂 heart ❤ love 😍 wink 😉 shush 🤫 meh 😐 eye-roll 🙄 sad 😢 disappointed 😞 scream 😱 +1 👍 up 👍 ' +
  '-1 👎 down 👎 think 🤔 star ⭐ y ✔ agree ✔ n ❌ disagree ❌'

const words = SIGNS.split(' ')
const signs = new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])))
const LONGEST = Math.max(...[...signs.keys()].map(({ length }) => length))

/** The sign that is written at a dot or colon in a text, and how long it is there. */
export function shortcodeAt(text: string, at: number): { readonly sign: string; readonly length: number } | null {
  const end = text.slice(at + 1, at + LONGEST + 2).indexOf(text[at] ?? '')
  const sign = end > 0 ? signs.get(text.slice(at + 1, at + 1 + end)) : undefined
  return sign === undefined ? null : { sign, length: end + 2 }
}
