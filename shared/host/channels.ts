import { z } from '../zod.ts'
import { FILE_LIMIT } from './fileLimit.ts'
import { isFileName } from './fileName.ts'
import { helpPages } from './help.ts'
import type {
  DroppedFile,
  FileChange,
  FileHandle,
  FileKind,
  FileVersion,
  Host,
  OpenedFile,
  RecentFile,
  SaveAnswer,
  UnsavedMap,
} from './host.ts'

// A path has at most 4,096 bytes on Linux and 32,767 characters on Windows.
const PATH_LENGTH = 32_767

// As the table of commands writes keys: `Mod+Shift+K`, `F7`, `?`.
const OWN_KEYS = /^(?:(?:Mod|Alt|Shift)\+){0,3}[\x21-\x2a\x2c-\x7e]{1,10}$/

const fileName = z.string().check(z.refine(isFileName))
const token = z.uuid()
const handle: z.ZodMiniType<FileHandle> = z.strictObject({ token, name: z.string() })
const content = z.instanceof(Uint8Array).check(z.refine(({ length }) => length <= FILE_LIMIT))

const openedFile: z.ZodMiniType<OpenedFile> = z.object({
  handle: z.nullable(handle),
  name: z.string(),
  bytes: z.instanceof(Uint8Array),
  isUnsaved: z.exactOptional(z.boolean()),
})

const unsavedMap: z.ZodMiniType<UnsavedMap> = z.object({
  token,
  name: z.string(),
  folder: z.string(),
  keptAt: z.number(),
})

const fileVersion: z.ZodMiniType<FileVersion> = z.object({ savedAt: z.number() })

const recentFile: z.ZodMiniType<RecentFile> = z.object({
  token,
  name: z.string(),
  folder: z.string(),
  usedAt: z.number(),
})

const saveAnswer: z.ZodMiniType<SaveAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), handle: z.nullable(handle), name: z.string() }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('changed') }),
])

const fileKind: z.ZodMiniType<FileKind> = z.strictObject({
  name: z.string().check(z.maxLength(80)),
  extensions: z.array(z.string().check(z.regex(/^[a-z0-9]{1,10}$/))).check(z.minLength(1), z.maxLength(10)),
  mime: z.string().check(z.maxLength(80)),
})

/** A command's id, and the keys that a person gave it. */
const ownKey = z.tuple([z.string().check(z.maxLength(80)), z.string().check(z.regex(OWN_KEYS))])

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
    z.nullable(openedFile),
  ),
  saveFile: channel('file.save', z.strictObject({ handle, bytes: content, evenIfChanged: z.boolean() }), saveAnswer),
  readAgain: channel('file.again', handle, openedFile),
  revealFile: channel('file.reveal', z.undefined(), z.undefined()),
  openCopies: channel('file.copies', z.undefined(), z.undefined()),
  versions: channel('file.versions', handle, z.array(fileVersion)),
  readVersion: channel(
    'file.version',
    z.strictObject({ handle, savedAt: z.number().check(z.int()) }),
    z.nullable(z.instanceof(Uint8Array)),
  ),
  saveFileAs: channel('file.saveAs', z.strictObject({ name: fileName, bytes: content }), saveAnswer),
  exportFile: channel('file.export', z.strictObject({ name: fileName, kind: fileKind, bytes: content }), z.boolean()),
  keepUnsaved: channel(
    'unsaved.keep',
    z.strictObject({ name: z.string(), handle: z.nullable(handle), bytes: content }),
    z.undefined(),
  ),
  dropUnsaved: channel('unsaved.drop', z.undefined(), z.undefined()),
  unsavedMaps: channel('unsaved.list', z.undefined(), z.array(unsavedMap)),
  peekUnsaved: channel('unsaved.peek', token, z.nullable(z.instanceof(Uint8Array))),
  openUnsaved: channel('unsaved.open', token, openedFile),
  forgetUnsaved: channel('unsaved.forget', token, z.undefined()),
  recentFiles: channel('recent.list', z.undefined(), z.array(recentFile)),
  peekRecent: channel('recent.peek', token, z.nullable(z.instanceof(Uint8Array))),
  openRecent: channel('recent.open', token, z.nullable(openedFile)),
  forgetRecent: channel('recent.forget', token, z.undefined()),
  newWindow: channel('window.new', z.undefined(), z.undefined()),
  /** How the page answers `window.closing`: at once that it asks the person, and then what they said. */
  closing: channel('window.close', z.enum(['asking', 'close', 'stay']), z.undefined()),
  showTitle: channel(
    'window.title',
    z.strictObject({ title: z.string(), unsaved: z.boolean(), handle: z.nullable(handle) }),
    z.undefined(),
  ),
  showHelp: channel('help.show', z.enum(helpPages), z.undefined()),
  showLog: channel('log.show', z.undefined(), z.undefined()),
  showKeys: channel('keys.show', z.array(ownKey).check(z.maxLength(500)), z.undefined()),
} as const

export type Channels = typeof channels
export type Ask<Of> = Of extends Channel<infer What, unknown> ? What : never
export type Answer<Of> = Of extends Channel<never, infer What> ? What : never

/** What the machine tells a window unasked, by its name on the wire. */
export interface Signals {
  /** The id of a command that was chosen in the menu bar. */
  readonly 'command.chosen': string
  /** What another program did to the file that the window shows. */
  readonly 'file.changed': { readonly handle: FileHandle; readonly what: FileChange }
  /** The name of a copy that a sync program seems to have made of the file that the window shows, beside it. */
  readonly 'file.copied': { readonly handle: FileHandle; readonly copy: string }
  /** A file that the system handed over. */
  readonly 'file.handed': OpenedFile
  /** The person wants to close the window, which holds unsaved changes. */
  readonly 'window.closing': undefined
}

/**
 * How an answer travels. Electron puts words of its own before the message of a thrown error, so a refusal that
 * a person shall read is an answer too.
 */
export type Reply<Value> =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly refusal: string }

type Asking = Pick<
  Host,
  | 'initialFile'
  | 'openFile'
  | 'saveFile'
  | 'readAgain'
  | 'revealFile'
  | 'openCopies'
  | 'versions'
  | 'readVersion'
  | 'saveFileAs'
  | 'exportFile'
  | 'keepUnsaved'
  | 'dropUnsaved'
  | 'unsavedMaps'
  | 'peekUnsaved'
  | 'openUnsaved'
  | 'forgetUnsaved'
  | 'recentFiles'
  | 'peekRecent'
  | 'openRecent'
  | 'forgetRecent'
  | 'showHelp'
  | 'showLog'
>

/** The same questions, with replies for answers. */
type Replying = {
  readonly [Name in keyof Asking]: (
    ...asked: Parameters<Asking[Name]>
  ) => Promise<Reply<Awaited<ReturnType<Asking[Name]>>>>
}

/** What the preload puts into the window as `rejoinderHost`: a `Host` with replies for answers. */
export interface HostBridge
  extends Replying,
    Pick<
      Host,
      'platform' | 'onClosing' | 'onCommand' | 'onFile' | 'onFileChanged' | 'onFileCopied' | 'showTitle' | 'showKeys'
    > {
  /** Null for what was dragged out of another program: it lies in no folder. */
  openDropped(file: DroppedFile): Promise<Reply<OpenedFile | null> | null>
  newWindow(): Promise<Reply<undefined>>
}
