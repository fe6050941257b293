import type { HelpPage } from './help.ts'

/** A file as the window knows it: a name to show and a token that only the host can turn into a place. */
export interface FileHandle {
  readonly token: string
  /** The last part of its path, as shown in the title. */
  readonly name: string
}

export interface OpenedFile {
  /** None for a file that was dropped on a tab, or is the bundled sample: it can't be written back. */
  readonly handle: FileHandle | null
  readonly name: string
  readonly bytes: Uint8Array
  /** True for work that was not saved when its window ended: the bytes are newer than the file. */
  readonly isUnsaved?: boolean
}

/** A map that was not saved when its window ended without a word: a crash, a kill, a power cut. */
export interface UnsavedMap {
  /** Only the host can turn it into a place. */
  readonly token: string
  readonly name: string
  /** Where its file lies, as a person knows it; empty for a map that was never saved. */
  readonly folder: string
  /** When it was kept last, in ms since 1970. */
  readonly keptAt: number
}

/** What a file held when this program saved it. */
export interface FileVersion {
  /** In ms since 1970; no two versions of a file have the same. */
  readonly savedAt: number
}

/** What another program did to a file. */
export type FileChange = 'changed' | 'gone'

/** A file that this person opened or saved before. */
export interface RecentFile {
  /** Only the host can turn it into a place. */
  readonly token: string
  readonly name: string
  /** The folder as a person knows it (`~/Maps`), to be shown and for nothing else; empty where a browser hides it. */
  readonly folder: string
  /** When it was last opened or saved, in ms since 1970. */
  readonly usedAt: number
}

/** What became of a save. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly handle: FileHandle | null; readonly name: string }
  /** The person chose no place. */
  | { readonly kind: 'cancelled' }
  /** The file is no longer what it was when it was read or saved last; nothing was written. */
  | { readonly kind: 'changed' }

/** A kind of file, for the dialogs. */
export interface FileKind {
  readonly name: string
  /** Without the dot, the usual one first. */
  readonly extensions: readonly string[]
  readonly mime: string
}

/** A file that a person dropped on the window; what a browser calls `File` fits. */
export interface DroppedFile {
  readonly name: string
  readonly size: number
  arrayBuffer(): Promise<ArrayBuffer>
}

/**
 * All that the window may ask of the machine. `electron/preload.ts` implements it over checked IPC,
 * `renderer/host/` with what a browser offers. The window holds handles, never paths.
 */
export interface Host {
  readonly kind: 'desktop' | 'browser'
  /** The system's name, for the keys of each. */
  readonly platform: 'mac' | 'windows' | 'linux'
  /**
   * The file that this window was opened for, or none: then it shows the start screen. Listen with `onFile` before
   * asking: what the system hands over earlier is this file.
   */
  initialFile(): Promise<OpenedFile | null>
  /**
   * Lets the person choose a file. Null when they don't, and for one that another window shows, which comes forward
   * instead. Throws a RejoinderError for one that can't be read.
   */
  openFile(): Promise<OpenedFile | null>
  /** Null for a file that another window shows, which comes forward instead. Throws a RejoinderError. */
  openDropped(file: DroppedFile): Promise<OpenedFile | null>
  /**
   * Puts these bytes into the file. It is compared with what was read or saved last before it is written over,
   * unless `evenIfChanged`. Throws a RejoinderError where it can't be written; then it is what it was.
   */
  saveFile(handle: FileHandle, bytes: Uint8Array<ArrayBuffer>, evenIfChanged: boolean): Promise<SaveAnswer>
  /** What the file holds now, under a handle of its own. Throws a RejoinderError where it can't be read. */
  readAgain(handle: FileHandle): Promise<OpenedFile>
  /** Shows the window's file in its folder, where the host has folders. Throws a RejoinderError for a map without one. */
  revealFile(): Promise<void>
  /**
   * Opens the copies that a sync program made of the window's file, each in a window, where the host has folders.
   * Throws a RejoinderError where there are none.
   */
  openCopies(): Promise<void>
  /** Latest first; none where the host keeps no versions. */
  versions(handle: FileHandle): Promise<readonly FileVersion[]>
  /** Null where it is kept no more. */
  readVersion(handle: FileHandle, savedAt: number): Promise<Uint8Array | null>
  /** Lets the person choose a place for a map under this name, and saves it there. Throws a RejoinderError. */
  saveFileAs(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<SaveAnswer>
  /** Lets the person choose a place for a picture, and writes it there; false when they don't. Throws a RejoinderError. */
  exportFile(name: string, kind: FileKind, bytes: Uint8Array<ArrayBuffer>): Promise<boolean>
  /**
   * Keeps the window's map where the end of its program can't reach it, in place of what the window kept before.
   * Throws a RejoinderError where it can't be kept.
   */
  keepUnsaved(name: string, handle: FileHandle | null, bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** The window's map is in its file now, or given up: what was kept of it goes. */
  dropUnsaved(): Promise<void>
  /** What windows kept that are no more, latest first; nothing that its file holds by now. */
  unsavedMaps(): Promise<readonly UnsavedMap[]>
  /** What was kept of one, to be shown in small. Null where it can't be read now. */
  peekUnsaved(token: string): Promise<Uint8Array | null>
  /** Opens one in this window, which keeps it from then on. Throws a RejoinderError. */
  openUnsaved(token: string): Promise<OpenedFile>
  forgetUnsaved(token: string): Promise<void>
  /** Latest first; none where the host keeps no such list. */
  recentFiles(): Promise<readonly RecentFile[]>
  /** What a recent file holds, to be shown in small. Null where it can't be read now; nobody is asked or told. */
  peekRecent(token: string): Promise<Uint8Array | null>
  /**
   * Null for a file that another window shows, which comes forward instead. Throws a RejoinderError where it can't
   * be read any more.
   */
  openRecent(token: string): Promise<OpenedFile | null>
  forgetRecent(token: string): Promise<void>
  /** Opens a window with an empty map; false where the host has no windows of its own. */
  newWindow(): Promise<boolean>
  /** Whether this window shall begin with an empty map. */
  readonly startsEmpty: boolean
  /**
   * Calls back when the person wants to close the window; the answer says whether it may go. Gives the way to stop.
   * A tab can only let the browser ask.
   */
  onClosing(mayClose: () => Promise<boolean>): () => void
  /** Tells the host what the window shows: for its title bar, its recent files, and to keep one window a file. */
  showTitle(title: string, unsaved: boolean, handle: FileHandle | null): void
  /** Tells the host which commands have keys of the person's own, each with its keys, for what it shows of them. */
  showKeys(own: readonly (readonly [command: string, keys: string])[]): void
  /** Shows a page of the help, beside the map. */
  showHelp(page: HelpPage): Promise<void>
  /** Shows the log that can go with a report, in its folder, where the host writes one. */
  showLog(): Promise<void>
  /** Calls back with a command's id when it is chosen outside the window (the menu bar). Gives the way to stop. */
  onCommand(run: (commandId: string) => void): () => void
  /** Calls back when another program has changed or taken away the file that the window shows. Gives the way to stop. */
  onFileChanged(hear: (handle: FileHandle, what: FileChange) => void): () => void
  /** Calls back with the name of a copy that a sync program made of the file that the window shows. Gives the way to stop. */
  onFileCopied(hear: (handle: FileHandle, copy: string) => void): () => void
  /** Calls back with a file that the system hands to this window. Gives the way to stop. */
  onFile(open: (file: OpenedFile) => void): () => void
}
