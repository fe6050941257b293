import { plainName } from '../plainName.ts'
import { NameTakenError, NoNameError } from './refusals.ts'

/**
 * Two of a kind with one name couldn't be told apart. White space round a name and the case of its letters make no
 * other name of it; several may have none yet.
 * @throws NameTakenError
 */
export function refuseTakenName(kind: NameTakenError['kind'], others: readonly string[], name: string): void {
  const wanted = plainName(name)
  const taken = others.find((other) => plainName(other) === wanted)
  if (wanted !== '' && taken !== undefined) throw new NameTakenError(kind, taken.trim())
}

/** @throws NoNameError where a name is nothing but white space */
export function refuseNoName(kind: NoNameError['kind'], name: string): void {
  if (name.trim() === '') throw new NoNameError(kind)
}
