import { z } from '../zod.ts'
import type { DroppedFile, Host, OpenedFile } from './host.ts'

// A path has at most 4,096 bytes on Linux and 32,767 characters on Windows.
const PATH_LENGTH = 32_767

const openedFile: z.ZodMiniType<OpenedFile> = z.object({
  handle: z.nullable(z.object({ token: z.uuid(), name: z.string() })),
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
})

/** A question of the window to the machine: its name on the wire, and the shapes of what it asks and is answered. */
export interface Channel<Ask, Answer, Name extends string = string> {
  readonly name: Name
  readonly ask: z.ZodMiniType<Ask>
  readonly answer: z.ZodMiniType<Answer>
}

const channel = <Name extends string, Ask, Answer>(
  name: Name,
  ask: z.ZodMiniType<Ask>,
  answer: z.ZodMiniType<Answer>,
): Channel<Ask, Answer, Name> => ({ name, ask, answer })

/** Every question that a window may ask. */
export const channels = {
  initialFile: channel('file.initial', z.undefined(), z.nullable(openedFile)),
  openFile: channel('file.open', z.undefined(), z.nullable(openedFile)),
  openDropped: channel(
    'file.dropped',
    z.strictObject({ path: z.string().check(z.minLength(1), z.maxLength(PATH_LENGTH)) }),
    openedFile,
  ),
  showTitle: channel('window.title', z.strictObject({ title: z.string(), unsaved: z.boolean() }), z.undefined()),
} as const

export type Channels = typeof channels
export type Ask<Of> = Of extends Channel<infer What, unknown> ? What : never
export type Answer<Of> = Of extends Channel<never, infer What> ? What : never

/** What the machine tells a window unasked, by its name on the wire. */
export interface Signals {
  /** The id of a command that was chosen in the menu bar. */
  readonly 'command.chosen': string
  /** A file that the system handed over. */
  readonly 'file.handed': OpenedFile
}

/**
 * How an answer travels. Electron puts words of its own before the message of a thrown error, so a refusal that
 * a person shall read is an answer too.
 */
export type Reply<Value> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly refusal: string }

/** What the preload puts into the window as `rejoinderHost`: a `Host` with replies for answers. */
export interface HostBridge extends Pick<Host, 'platform' | 'onCommand' | 'onFile' | 'showTitle'> {
  initialFile(): Promise<Reply<OpenedFile | null>>
  openFile(): Promise<Reply<OpenedFile | null>>
  /** Null for what was dragged out of another program: it lies in no folder. */
  openDropped(file: DroppedFile): Promise<Reply<OpenedFile> | null>
}
