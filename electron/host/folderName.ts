import path from 'node:path'
import { app } from 'electron'

/** A folder as its owner writes it: `~/Maps`. */
export function folderName(folder: string): string {
  const inside = path.relative(app.getPath('home'), folder)
  if (inside === '') return '~'
  return inside.startsWith('..') || path.isAbsolute(inside) ? folder : path.join('~', inside)
}
