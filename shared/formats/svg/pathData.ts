import type { PathCommand } from '../../diagram/scene.ts'
import { decimal } from '../writing/xml.ts'

/** SVG path data, to a hundredth. */
export function pathData(commands: readonly PathCommand[]): string {
  let data = ''
  for (const [letter, ...numbers] of commands) data += letter + numbers.map(decimal).join(' ')
  return data
}
