/** “Party 3”: the noun and the first number from the list's next that makes a name of its own. */
export function unusedName(noun: string, list: readonly { readonly name: string }[]): string {
  const taken = new Set(list.map(({ name }) => name.trim().toLowerCase()))
  let number = list.length + 1
  while (taken.has(`${noun} ${number}`.toLowerCase())) number += 1
  return `${noun} ${number}`
}
