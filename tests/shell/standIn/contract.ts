// What the two processes of a shell test ask each other: types alone.

/** What a page shows that the shell asks for. */
export interface PageOptions {
  readonly width: number
  readonly height: number
  /** The preload's source. */
  readonly preload: string
}

/** What the stand-in asks of the test, which owns the browser. */
export type Pages = {
  open(window: number, options: PageOptions): Promise<void>
  load(window: number, url: string): Promise<void>
  signal(window: number, channel: string, what: unknown): Promise<void>
  /** False where the page holds on, by its `beforeunload`. */
  mayUnload(window: number): Promise<boolean>
  close(window: number): Promise<void>
  /** Something happened that a test may want to know. */
  note(event: string, detail: unknown): void
  /** The program ends: all its pages go. */
  quit(): Promise<void>
}

/** A frame that speaks to the shell. */
export interface Speaker {
  readonly origin: string
  readonly isInside: boolean
}

/** px on the screen. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Served {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Uint8Array
}

/** What a test asks of the stand-in: what Chromium, the system or a person would do. */
export type Shell = {
  /** As `ipcRenderer.invoke` by a frame of the window. */
  invoke(window: number, speaker: Speaker, channel: string, ask: unknown): Promise<unknown>
  /** Null for a request that the shell forbids, or no scheme of its own answers. */
  request(url: string): Promise<Served | null>
  /** False where the shell prevents it. */
  navigate(window: number, url: string): boolean
  /** The window's page is another, or the same anew. */
  navigated(window: number): void
  openWindow(window: number, url: string): boolean
  permission(permission: string, origin: string): readonly [asked: boolean, checked: boolean]
  /** Sets the next answer of a dialog that opens or saves; null for a person who cancels. */
  choose(file: string | null): void
  /** Sets which button the next message box ends with. */
  press(button: string): void
  /** Chooses what has this id or this label. */
  chooseMenu(name: string, window: number): void
  /** The menu bar: a line for each item, indented as it is nested, with its keys. */
  menuLines(): readonly string[]
  /** The ids of all items in the menu bar that have one. */
  menuIds(): readonly string[]
  secondInstance(told: unknown): void
  openFile(file: string): void
  /** As a click on the window's cross. */
  closeWindow(window: number): Promise<void>
  moveWindow(window: number, bounds: Rectangle, maximised: boolean): void
  /** As from the developer tools. */
  reload(window: number): void
  /** The process behind the window's page ends. */
  crash(window: number): void
  /** The page of the window no longer answers. */
  hang(window: number): void
  /** The page of the window writes an error to its console, from a file of this address. */
  complain(window: number, source: string): void
  /** Something in the program fails with this message, and nobody waits for it. */
  fail(message: string): void
  /** As the person quits; the program may refuse. */
  quit(): Promise<void>
  /** Ends the program, whatever it says. */
  end(): Promise<void>
}
