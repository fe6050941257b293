import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { app, shell } from 'electron'
import { described } from './described.ts'

/** Each of the two files of the log holds at most so much, in bytes. */
const ROOM = 256_000
/** No entry is longer, in UTF-16 units. */
const LONGEST = 4_000

const logFolder = (): string => path.join(app.getPath('userData'), 'log')
/** The newest part of the log, and the one before it. */
const place = (): string => path.join(logFolder(), 'rejoinder.log')
const earlier = (): string => path.join(logFolder(), 'rejoinder-earlier.log')

let last = ''

/**
 * Writes an entry into the log, unless it is the one before once more. The log is meant to be given to others: no word
 * of a map, no name of a file and no address may be in it.
 */
export function note(entry: string): void {
  if (entry === last) return
  last = entry
  const text = `${new Date().toISOString()} ${entry.slice(0, LONGEST).replaceAll('\n', '\n  ')}\n`
  try {
    makeRoom(Buffer.byteLength(text))
    // At once: the next moment may be the program's last.
    appendFileSync(place(), text, { mode: 0o600 })
  } catch {
    // A full disk: there is nobody left to tell.
  }
}

/** Tells of a fault of ours: whole on standard error, and in the log what of it may be handed on. */
export function complain(what: string, error: unknown): void {
  console.error(`${what}:`, error)
  note(`${what}: ${described(error)}`)
}

/** Shows the log in its folder, for a person who wants to hand it on. */
export function showLog(): void {
  note('The log was called for.')
  shell.showItemInFolder(place())
}

function makeRoom(needed: number): void {
  mkdirSync(logFolder(), { recursive: true, mode: 0o700 })
  const size = statSync(place(), { throwIfNoEntry: false })?.size ?? 0
  if (size > 0 && size + needed > ROOM) renameSync(place(), earlier())
}
