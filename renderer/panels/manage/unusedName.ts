import { plainName } from '../../../shared/document/plainName.ts'

/** “Party 3”: the noun and the first number from the list's next that makes a name of its own. */
export function unusedName(noun: string, list: readonly { readonly name: string }[]): string {
  const taken = new Set(list.map(({ name }) => plainName(name)))
  let number = list.length + 1
  while (taken.has(plainName(`${noun} ${number}`))) number += 1
  return `${noun} ${number}`
}
