import type { FileKind } from '../../shared/host/host.ts'

// The File System Access API, of which TypeScript knows only a part, and Firefox and Safari have none.

interface PickerType {
  readonly description: string
  readonly accept: Readonly<Record<string, readonly string[]>>
}

/** A file that the browser lets this page read, and write after it asked the person. */
export interface BrowserFile extends FileSystemFileHandle {
  queryPermission(wanted: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>
  requestPermission(wanted: { readonly mode: 'read' | 'readwrite' }): Promise<PermissionState>
}

interface FilePicker {
  showOpenFilePicker?(options: { readonly types: readonly PickerType[] }): Promise<readonly BrowserFile[]>
  showSaveFilePicker?(options: {
    readonly suggestedName: string
    readonly types: readonly PickerType[]
  }): Promise<BrowserFile>
}

const picker = (): FilePicker => globalThis as FilePicker

const typeOf = ({ name, mime, extensions }: FileKind): PickerType => ({
  description: name,
  accept: { [mime]: extensions.map((extension) => `.${extension}`) },
})

/** Whether this browser has pickers that give files to read and write. */
export const hasPickers = (): boolean => picker().showSaveFilePicker !== undefined

/** The file that the person chose; null when they chose none. */
export async function pickToOpen(kind: FileKind): Promise<BrowserFile | null> {
  const chosen = await unlessCancelled(picker().showOpenFilePicker?.({ types: [typeOf(kind)] }))
  return chosen?.[0] ?? null
}

/** The file that the person chose to write to; null when they chose none. */
export const pickToSave = (kind: FileKind, suggestedName: string): Promise<BrowserFile | null> =>
  unlessCancelled(picker().showSaveFilePicker?.({ suggestedName, types: [typeOf(kind)] }))

async function unlessCancelled<Chosen>(choice: Promise<Chosen> | undefined): Promise<Chosen | null> {
  try {
    return (await choice) ?? null
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    throw error
  }
}
