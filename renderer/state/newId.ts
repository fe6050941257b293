import { claimsById, relationsById } from '../../shared/document/queries/lookup.ts'
import { useSession } from './session.ts'

const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 8

/** A short random id that no claim or relation of the open map has. */
export function newId(): string {
  const map = useSession.getState().work?.session.map
  for (;;) {
    const id = Array.from(
      crypto.getRandomValues(new Uint32Array(LENGTH)),
      (number) => SIGNS[number % SIGNS.length],
    ).join('')
    if (map === undefined || !(claimsById(map).has(id) || relationsById(map).has(id))) return id
  }
}
