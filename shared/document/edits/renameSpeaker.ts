import type { ArgumentMap } from '../argumentMap.ts'
import { speakersOf } from '../queries/voices.ts'
import { refuseNoName, refuseTakenName } from './refuseTakenName.ts'
import { replaceSpeaker } from './replaceSpeaker.ts'

/**
 * Calls a speaker something else, wherever they speak.
 * @param name what is left of it without white space round it
 * @throws NameTakenError where another speaker is called so, NoNameError where it is empty
 */
export function renameSpeaker(map: ArgumentMap, speaker: string, name: string): ArgumentMap {
  refuseNoName('speaker', name)
  const others = speakersOf(map).flatMap((one) => (one.name === speaker ? [] : one.name))
  refuseTakenName('speaker', others, name)
  return replaceSpeaker(map, speaker, name.trim())
}
