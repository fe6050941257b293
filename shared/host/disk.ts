/** An open file. Every call may throw the system's error, with its `code`. */
export interface DiskFile {
  /** Writes some of the bytes from `offset` on to the same place in the file, and gives how many: fewer is no error. */
  write(bytes: Uint8Array, offset: number): Promise<number>
  sync(): Promise<void>
  close(): Promise<void>
}

export interface DiskStat {
  readonly mode: number
  readonly uid: number
  readonly gid: number
  readonly size: number
  readonly isFile: boolean
}

/** The file system as the save routine needs it: bound to the real one by `electron` and `cli`, to a faulty one by tests. */
export interface Disk {
  read(path: string): Promise<Uint8Array>
  /** Null where there is nothing. */
  stat(path: string): Promise<DiskStat | null>
  /** The path with every symbolic link followed; the path itself where nothing is there yet. */
  realPath(path: string): Promise<string>
  /** The path of a file with this name in the same folder. */
  beside(path: string, name: string): string
  /** Makes a file that must not exist yet, with this mode less what the system's umask takes off. */
  create(path: string, mode: number): Promise<DiskFile>
  setMode(path: string, mode: number): Promise<void>
  setOwner(path: string, uid: number, gid: number): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Makes a rename onto this path survive a crash; does nothing where the system can't. */
  syncFolderOf(path: string): Promise<void>
}
