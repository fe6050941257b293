import path from 'node:path'
import { app } from 'electron'
import { saveFile } from '../../shared/host/save.ts'
import type { z } from '../../shared/zod.ts'
import { complain } from '../log/log.ts'
import { disk, saving } from './disk.ts'
import { inTurn } from './inTurn.ts'

const placeOf = (name: string): string => path.join(app.getPath('userData'), name)

/** A larger file is none of the program's own, in bytes. */
const LARGEST = 1_000_000

/** What a file of the program's own holds; null where there is none, or it is not what it should be. */
export async function readSettings<Value>(name: string, shape: z.ZodMiniType<Value>): Promise<Value | null> {
  const place = placeOf(name)
  try {
    const found = await disk.stat(place)
    if (found === null || !found.isFile || found.size > LARGEST) return null
    return shape.parse(JSON.parse(new TextDecoder().decode(await disk.read(place))))
  } catch {
    return null
  }
}

/** Keeps a value for the next start. What can't be kept is no reason to disturb anyone. */
export function keepSettings(name: string, value: unknown): void {
  const place = placeOf(name)
  const bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`)
  inTurn(place, () => saveFile(disk, place, bytes, saving())).catch((error) =>
    complain('A setting can’t be kept', error),
  )
}
