import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { app } from 'electron'
import { systemCode } from '../../shared/host/fileError.ts'
import { saveFile } from '../../shared/host/save.ts'
import { z } from '../../shared/zod.ts'
import { complain } from '../log/log.ts'
import { disk, saving } from './disk.ts'
import { peek } from './files.ts'
import { inTurn } from './inTurn.ts'

// The files in which unsaved maps are kept, each under a token, in the program's own folder.

const ENDING = '.unsaved'
const LINE_END = 10

/**
 * The first line of such a file; the rest is the map as it would be saved, so that any editor can rescue it.
 * A map without a file has no place.
 */
const headShape = z.object({
  name: z.string(),
  place: z.nullable(z.string().check(z.refine(path.isAbsolute))),
  /** Of what the file held when it was read or saved last. */
  digest: z.nullable(z.string()),
  /** In ms since 1970. */
  keptAt: z.number(),
  /** The file in which it was about to be saved, if it was. */
  target: z.exactOptional(z.string().check(z.refine(path.isAbsolute))),
})
export type KeptHead = z.infer<typeof headShape>

export interface KeptMap {
  readonly token: string
  readonly head: KeptHead
  readonly bytes: Uint8Array
}

const folder = (): string => path.join(app.getPath('userData'), 'unsaved')
const placeFor = (token: string): string => path.join(folder(), token + ENDING)

/** Does something to what is kept under a token, after all else that was to be done to it. */
export const inTurnFor = <Answer>(token: string, act: () => Promise<Answer>): Promise<Answer> =>
  inTurn(placeFor(token), act)

/** Keeps a map under a token, in place of what was there. To be called in turn. Throws a RejoinderError. */
export async function writeKept({ token, head, bytes }: KeptMap): Promise<void> {
  await mkdir(folder(), { recursive: true, mode: 0o700 })
  const whole = Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes])
  await saveFile(disk, placeFor(token), whole, { ...saving(), called: head.name })
}

/** What is kept under a token; null where it can't be read. */
export async function readKept(token: string): Promise<KeptMap | null> {
  const whole = await peek(placeFor(token))
  if (whole === null) return null
  const end = whole.indexOf(LINE_END)
  try {
    const head = headShape.parse(JSON.parse(new TextDecoder().decode(whole.subarray(0, end))))
    return { token, head, bytes: whole.subarray(end + 1) }
  } catch (error) {
    complain('What was kept of a map can’t be read', error)
    return null
  }
}

export const removeKept = (token: string): Promise<void> => inTurnFor(token, () => disk.remove(placeFor(token)))

/** The tokens under which something is kept. */
export async function keptTokens(): Promise<readonly string[]> {
  try {
    const names = await readdir(folder())
    return names.filter((name) => name.endsWith(ENDING)).map((name) => name.slice(0, -ENDING.length))
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return []
    throw error
  }
}

/** Whether what is kept was saved: its file, or the one in which it was about to be saved, holds it. */
export async function isSaved({ head, bytes }: KeptMap): Promise<boolean> {
  const found = await Promise.all([head.place, head.target ?? null].map((place) => place && peek(place)))
  return found.some((saved) => saved && Buffer.compare(saved, bytes) === 0)
}
