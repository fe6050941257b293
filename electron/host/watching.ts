import { type FSWatcher, watch } from 'node:fs'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { conflictCopy } from '../../shared/host/conflictCopy.ts'
import type { FileHandle } from '../../shared/host/host.ts'
import { signal, windowWith } from '../windows.ts'
import { copiesBeside } from './copies.ts'
import { stateOf } from './files.ts'

// A file is watched by its folder: programs that save well put a new file in the old one's place.

/** How long a folder must be quiet before a file in it is looked at, ms: what is being written changes often. */
const QUIET = 150

interface Watched {
  readonly handle: FileHandle
  readonly watcher: FSWatcher | null
  timer: NodeJS.Timeout | null
  /** What the window was told last, so that it hears of a change once. */
  told: string
  /** The copies that it was told of, by name. */
  readonly copies: Set<string>
}

const watched = new Map<BrowserWindow, Watched>()
/** Those that are listened to already: a window may show one file after the other, or none for a while. */
const heard = new WeakSet<BrowserWindow>()

/** Tells a window from now on when the file that it shows is changed by another program, or goes. */
export function watchFor(window: BrowserWindow, handle: FileHandle | null, place: string | null): void {
  const before = watched.get(window)
  if (before?.handle.token === handle?.token) return
  stopWatching(window)
  if (handle === null || place === null) return
  const name = path.basename(place)
  const one: Watched = {
    handle,
    watcher: watcherOf(place, (changed) => {
      if (changed === name) soon()
      else if (conflictCopy(name, changed) !== null) void lookForCopies(window, one, place, changed)
    }),
    timer: null,
    told: '',
    copies: new Set(),
  }
  const soon = () => {
    if (one.timer !== null) clearTimeout(one.timer)
    one.timer = setTimeout(() => void look(window, one), QUIET)
  }
  watched.set(window, one)
  listenTo(window)
  void lookForCopies(window, one, place, null)
}

/** Tells of a copy that has just come under this name; with null, of those that lie there and are surely one. */
async function lookForCopies(window: BrowserWindow, one: Watched, place: string, come: string | null): Promise<void> {
  for (const copy of await copiesBeside(place)) {
    if (watched.get(window) !== one || one.copies.has(copy.name)) continue
    if (come === null ? !copy.isCertain : copy.name !== come || (await windowWith(copy.place)) !== undefined) continue
    one.copies.add(copy.name)
    signal(window, 'file.copied', { handle: one.handle, copy: copy.name })
  }
}

function listenTo(window: BrowserWindow): void {
  if (heard.has(window)) return
  heard.add(window)
  window.once('closed', () => stopWatching(window))
  // Some disks tell of nothing.
  window.on('focus', () => {
    const now = watched.get(window)
    if (now !== undefined) void look(window, now)
  })
}

function watcherOf(place: string, hear: (changed: string) => void): FSWatcher | null {
  try {
    const watcher = watch(path.dirname(place), { persistent: false }, (_event, changed) => {
      if (changed !== null) hear(changed)
    })
    // A folder that goes takes its watcher with it; the file is looked at when the window comes to the front.
    return watcher.on('error', () => watcher.close())
  } catch {
    return null
  }
}

function stopWatching(window: BrowserWindow): void {
  const one = watched.get(window)
  if (one === undefined) return
  watched.delete(window)
  one.watcher?.close()
  if (one.timer !== null) clearTimeout(one.timer)
}

async function look(window: BrowserWindow, one: Watched): Promise<void> {
  const state = await stateOf(one.handle)
  if (watched.get(window) !== one || window.isDestroyed()) return
  const { told } = one
  one.told = state.digest ?? 'gone'
  if (state.kind === 'same' || one.told === told) return
  signal(window, 'file.changed', { handle: one.handle, what: state.kind })
}
