import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { app } from 'electron'
import { RejoinderError } from '../../shared/errors.ts'
import type { RecentFile } from '../../shared/host/host.ts'
import { z } from '../../shared/zod.ts'
import { disk } from './disk.ts'
import { peek } from './files.ts'
import { folderName } from './folderName.ts'
import { keepSettings, readSettings } from './settings.ts'

const FILE = 'recents.json'
const MOST = 12

const kept = z.array(z.object({ place: z.string().check(z.refine(path.isAbsolute)), usedAt: z.number() }))

interface Recent {
  readonly token: string
  /** An absolute path. */
  readonly place: string
  /** In ms since 1970. */
  readonly usedAt: number
}

/** Latest first. */
let recents: readonly Recent[] = []
let noteChange: () => void = () => undefined

/** Takes up the list of the last start; `changed` is called whenever it is another. */
export async function loadRecents(changed: () => void): Promise<void> {
  noteChange = changed
  const before = (await readSettings(FILE, kept)) ?? []
  recents = before.slice(0, MOST).map((one) => ({ ...one, token: randomUUID() }))
}

/** Puts the file at this absolute path before all others. */
export function noteRecent(place: string): void {
  const { token = randomUUID() } = recents.find((one) => one.place === place) ?? {}
  app.addRecentDocument(place)
  keep([{ token, place, usedAt: Date.now() }, ...recents.filter((one) => one.place !== place)].slice(0, MOST))
}

export const forgetRecent = (token: string): void => keep(recents.filter((one) => one.token !== token))

export function clearRecents(): void {
  app.clearRecentDocuments()
  keep([])
}

/** The path of a recent file. Throws a RejoinderError where it has gone; then it is forgotten. */
export async function recentPlace(token: string): Promise<string> {
  const recent = recents.find((one) => one.token === token)
  if (recent === undefined) throw new RejoinderError('This file is in the list no more; open it by its name.')
  const { place } = recent
  if (await isThere(place)) return place
  forgetRecent(token)
  throw new RejoinderError(`“${path.basename(place)}” is no longer where it was; open it from its new place.`)
}

/** What a recent file holds, or null where it can't be read. */
export async function peekRecent(token: string): Promise<Uint8Array | null> {
  const recent = recents.find((one) => one.token === token)
  return recent === undefined ? null : await peek(recent.place)
}

/** The list as it stands, for a menu. */
export const listedRecents = (): readonly RecentFile[] => recents.map(shown)

/** Those that are there at the moment: a disk may have been taken out. */
export async function recentFiles(): Promise<readonly RecentFile[]> {
  const found = await Promise.all(recents.map(async (one) => ((await isThere(one.place)) ? [shown(one)] : [])))
  return found.flat()
}

const isThere = async (place: string): Promise<boolean> => (await disk.stat(place).catch(() => null))?.isFile ?? false

const shown = ({ token, place, usedAt }: Recent): RecentFile => ({
  token,
  name: path.basename(place),
  folder: folderName(path.dirname(place)),
  usedAt,
})

function keep(list: readonly Recent[]): void {
  const isOther = list.length !== recents.length || list.some(({ token }, at) => token !== recents[at]?.token)
  recents = list
  keepSettings(
    FILE,
    list.map(({ place, usedAt }) => ({ place, usedAt })),
  )
  // A file that is saved once more stays first.
  if (isOther) noteChange()
}
