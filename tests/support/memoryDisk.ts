import type { Disk, DiskFile, DiskStat } from '../../shared/host/disk.ts'

interface Entry {
  bytes: Uint8Array
  /** What a power cut leaves of it. */
  synced: Uint8Array
  mode: number
  uid: number
  gid: number
  isFile: boolean
}

/** An error as Node gives it. */
export const systemError = (code: string): Error => Object.assign(new Error(`${code}: it went wrong`), { code })

/** A file system of one folder, `/`, that remembers what a power cut would leave. */
export class MemoryDisk implements Disk {
  readonly names = new Map<string, Entry>()
  /** Which entry each name has on the platters: a rename gets there when its folder is synced. */
  readonly durableNames = new Map<string, Entry>()
  readonly links = new Map<string, string>()
  /** Bytes that one write takes at most. */
  largestWrite = Number.POSITIVE_INFINITY
  /** Bytes that still fit. */
  room = Number.POSITIVE_INFINITY
  me = { uid: 1000, gid: 1000 }

  put(path: string, text: string, stat: Partial<DiskStat> = {}): void {
    const bytes = new TextEncoder().encode(text)
    const entry = { bytes, synced: bytes, mode: 0o100644, ...this.me, isFile: true, ...stat }
    this.names.set(path, entry)
    this.durableNames.set(path, entry)
  }

  text(path: string): string | null {
    const entry = this.names.get(path)
    return entry === undefined ? null : new TextDecoder().decode(entry.bytes)
  }

  /** What may be found in the file after the power went: the name leads to the one or to the other. */
  afterPowerCut(path: string): (string | null)[] {
    return [this.names, this.durableNames].map((names) => {
      const entry = names.get(path)
      return entry === undefined ? null : new TextDecoder().decode(entry.synced)
    })
  }

  async read(path: string): Promise<Uint8Array> {
    return this.entry(path).bytes
  }

  async stat(path: string): Promise<DiskStat | null> {
    const entry = this.names.get(path)
    return entry === undefined ? null : { ...entry, size: entry.bytes.length }
  }

  async realPath(path: string): Promise<string> {
    return this.links.get(path) ?? path
  }

  beside(path: string, name: string): string {
    return `${path.slice(0, path.lastIndexOf('/') + 1)}${name}`
  }

  async create(path: string, mode: number): Promise<DiskFile> {
    if (this.names.has(path)) throw systemError('EEXIST')
    const empty = new Uint8Array()
    const entry: Entry = { bytes: empty, synced: empty, mode: 0o100000 | (mode & ~0o022), ...this.me, isFile: true }
    this.names.set(path, entry)
    return {
      write: async (bytes, offset) => {
        const some = bytes.slice(offset, offset + Math.min(this.largestWrite, this.room))
        this.room -= some.length
        entry.bytes = new Uint8Array([...entry.bytes, ...some])
        return some.length
      },
      sync: async () => {
        entry.synced = entry.bytes
      },
      close: async () => undefined,
    }
  }

  async setMode(path: string, mode: number): Promise<void> {
    this.entry(path).mode = 0o100000 | mode
  }

  async setOwner(path: string, uid: number, gid: number): Promise<void> {
    if (uid !== this.me.uid && this.me.uid !== 0) throw systemError('EPERM')
    Object.assign(this.entry(path), { uid, gid })
  }

  async rename(from: string, to: string): Promise<void> {
    this.names.set(to, this.entry(from))
    this.names.delete(from)
  }

  async remove(path: string): Promise<void> {
    this.names.delete(path)
  }

  async syncFolderOf(): Promise<void> {
    this.durableNames.clear()
    for (const [path, entry] of this.names) this.durableNames.set(path, entry)
  }

  private entry(path: string): Entry {
    const entry = this.names.get(path)
    if (entry === undefined) throw systemError('ENOENT')
    return entry
  }
}

/** The same disk, with `before` called ahead of each call that is made to it or to a file on it. */
export function watched(disk: Disk, before: (call: string) => void): Disk {
  const watch = <Value extends object>(value: Value): Value =>
    new Proxy(value, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target)
        if (typeof member !== 'function' || name === 'beside') return member
        return async (...args: unknown[]) => {
          before(String(name))
          const answer: unknown = await member.apply(target, args)
          return name === 'create' && typeof answer === 'object' && answer !== null ? watch(answer) : answer
        }
      },
    })
  return watch(disk)
}
