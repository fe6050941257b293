import type { Claim, Relation } from '../../document/argumentMap.ts'
import { BARE_NAME } from './claimFields.ts'
import { isTitle } from './written.ts'

/** The title in Argdown of each claim, by which others name it: its own, or a bare name such as `C3`. */
export function titlesOf(claims: readonly Claim[]): ReadonlyMap<Claim['id'], string> {
  const taken = new Set<string>()
  const titles = new Map<Claim['id'], string>()
  for (const { id, title } of claims) {
    if (!isTitle(title) || taken.has(title) || BARE_NAME.test(title)) continue
    taken.add(title)
    titles.set(id, title)
  }
  let count = 0
  for (const { id } of claims) {
    if (titles.has(id)) continue
    let name = BARE_NAME.test(id) && !taken.has(id) ? id : ''
    while (name === '') if (!taken.has(`C${++count}`)) name = `C${count}`
    taken.add(name)
    titles.set(id, name)
  }
  return titles
}

/** The name in Argdown of each relation that is written as an argument: its id, unless that looks like a sign. */
export function argumentNamesOf(relations: readonly Relation[]): ReadonlyMap<Relation['id'], string> {
  const taken = new Set(relations.map(({ id }) => id))
  let count = 0
  return new Map(
    relations.map(({ id }) => {
      if (/^[A-Za-z0-9]/.test(id)) return [id, id]
      while (taken.has(`R${++count}`));
      return [id, `R${count}`]
    }),
  )
}
