import type { ArgumentMap } from '../argumentMap.ts'
import { tagsOf } from '../queries/voices.ts'
import { refuseNoName, refuseTakenName } from './refuseTakenName.ts'
import { replaceTag } from './replaceTag.ts'

/**
 * Calls a tag something else, in every claim that has it.
 * @param name what is left of it without white space round it
 * @throws NameTakenError where another tag is called so, NoNameError where it is empty
 */
export function renameTag(map: ArgumentMap, tag: string, name: string): ArgumentMap {
  refuseNoName('tag', name)
  const others = tagsOf(map).flatMap((one) => (one.name === tag ? [] : one.name))
  refuseTakenName('tag', others, name)
  return replaceTag(map, tag, name.trim())
}
