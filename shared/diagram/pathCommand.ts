import type { PathCommand } from './scene.ts'

/** A command scaled about the origin, then moved. */
export function placed(command: PathCommand, x: number, y: number, scale = 1): PathCommand {
  switch (command[0]) {
    case 'Z':
      return command
    case 'M':
    case 'L':
      return [command[0], x + command[1] * scale, y + command[2] * scale]
    case 'Q':
      return ['Q', x + command[1] * scale, y + command[2] * scale, x + command[3] * scale, y + command[4] * scale]
    case 'C':
      return [
        'C',
        x + command[1] * scale,
        y + command[2] * scale,
        x + command[3] * scale,
        y + command[4] * scale,
        x + command[5] * scale,
        y + command[6] * scale,
      ]
  }
}
