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
  /** Lets the person choose a file; null when they don't. Throws a RejoinderError for one that can't be read. */
  openFile(): Promise<OpenedFile | null>
  openDropped(file: DroppedFile): Promise<OpenedFile>
  /** Tells the host what the window shows, for its title bar. */
  showTitle(title: string, unsaved: boolean): void
  /** Calls back with a command's id when it is chosen outside the window (the menu bar). Gives the way to stop. */
  onCommand(run: (commandId: string) => void): () => void
  /** Calls back with a file that the system hands to this window. Gives the way to stop. */
  onFile(open: (file: OpenedFile) => void): () => void
}
