import { fileNameOf } from '../../../shared/host/fileName.ts'

/** What a map is called that has no file. */
export const UNTITLED = 'Untitled.argmap'
/** The bundled sample. */
export const SAMPLE = 'fentanyl-dispute.argmap'

/** What a map is called that came out of a picture of this name. */
export const mapNameOf = (picture: string): string => `${picture.replace(/(?<=.)\.[^.]*$/, '')}.argmap`

/** The name to offer for a map's file: its title, where no person has given it a name yet. */
export function suggestedName(name: string, title: string): string {
  const named = name === UNTITLED || name === SAMPLE ? fileNameOf(title) : ''
  return named === '' ? name : `${named}.argmap`
}
