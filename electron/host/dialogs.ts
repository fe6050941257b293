import { existsSync } from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import { MAPS, OPENED } from '../../shared/host/fileKinds.ts'
import { withEnding } from '../../shared/host/fileName.ts'
import type { FileKind } from '../../shared/host/host.ts'

type Filter = Readonly<Pick<FileKind, 'name' | 'extensions'>>

const all: Filter = { name: 'All files', extensions: ['*'] }

const filtersOf = (...filters: readonly Filter[]) =>
  filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))

// Electron's dialogs start in the same folder every time unless told where the last one ended.
let lastFolder: string | null = null

const startFolder = (): string => lastFolder ?? app.getPath('documents')

/** The path that the person chose, or null when they chose none. */
export async function chooseFile(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a map',
    defaultPath: startFolder(),
    filters: filtersOf(OPENED, all),
    properties: ['openFile'],
  })
  const [chosen] = filePaths
  if (chosen === undefined) return null
  lastFolder = path.dirname(chosen)
  return chosen
}

/** Where the person wants the map to be saved, or null when they don't. */
export const choosePlaceForMap = (window: BrowserWindow, name: string): Promise<string | null> =>
  choosePlace(window, 'Save the map', name, MAPS)

/** Where the person wants the picture to be written, or null when they don't. */
export const choosePlaceForPicture = (window: BrowserWindow, name: string, kind: FileKind): Promise<string | null> =>
  choosePlace(window, 'Export the picture', name, kind)

async function choosePlace(window: BrowserWindow, title: string, name: string, kind: Filter): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    defaultPath: path.join(startFolder(), withEnding(name, kind.extensions)),
    filters: filtersOf(kind),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return null
  const chosen = withEnding(filePath, kind.extensions)
  lastFolder = path.dirname(chosen)
  // The dialog asked about the name as it was typed, and not about the one with its ending.
  if (chosen !== filePath && existsSync(chosen) && !(await mayReplace(window, chosen))) return null
  return chosen
}

async function mayReplace(window: BrowserWindow, file: string): Promise<boolean> {
  return await confirmed(window, 'Replace', {
    message: `“${path.basename(file)}” is there already. Replace it?`,
    detail: 'What it holds is lost.',
  })
}

/** Whether to close a window whose page can't ask by itself. */
export const mayLoseChanges = (window: BrowserWindow): Promise<boolean> =>
  confirmed(window, 'Close without saving', {
    message: 'This window doesn’t answer, and holds unsaved changes.',
    detail: 'If you close it, they are lost.',
  })

/** Whether to load a window's page anew, whose process has ended; else the window is to go. */
export const mayOpenAgain = async (window: BrowserWindow): Promise<boolean> =>
  !(await confirmed(
    window,
    'Close the window',
    {
      message: 'This window has stopped working.',
      detail:
        'Its map opens again as it was a moment ago. If you close the window, the next start offers what was not saved.',
    },
    'Open again',
  ))

/** Whether to go on waiting for a window whose page doesn't answer; else its map is to open again. */
export const isWaitedFor = async (window: BrowserWindow): Promise<boolean> =>
  !(await confirmed(
    window,
    'Open again',
    {
      message: 'This window doesn’t answer.',
      detail: 'It may be at work. If you don’t want to wait, its map opens again as it was a moment ago.',
    },
    'Wait',
  ))

/** Tells of a fault of ours that nothing else tells of; the answer says whether the log is wanted. */
export const tellOfFault = (window: BrowserWindow | null): Promise<boolean> =>
  confirmed(
    window,
    'Show the log',
    {
      message: 'Something went wrong in Rejoinder itself.',
      detail: 'Your maps are still there. Save them, and start Rejoinder again. The log says where it went wrong.',
    },
    'Go on',
  )

/** The longest part of an address that is shown, in characters. */
const ADDRESS_LENGTH = 300

/** Whether the person wants to leave for an address outside the program. */
export const mayOpenOutside = (window: BrowserWindow, url: string): Promise<boolean> =>
  confirmed(window, 'Open', {
    message: 'Open this address in another program?',
    detail: url.length > ADDRESS_LENGTH ? `${url.slice(0, ADDRESS_LENGTH)}…` : url,
  })

async function confirmed(
  window: BrowserWindow | null,
  button: string,
  text: { readonly message: string; readonly detail: string },
  otherwise = 'Cancel',
): Promise<boolean> {
  const buttons = [button, otherwise]
  const box = { type: 'warning', buttons, defaultId: 1, cancelId: 1, noLink: true } as const
  const { response } = await showBox(window, { ...box, ...text, buttons })
  return response === 0
}

/** Shows a sentence that no page could show, since it concerns a file which never reached one. */
export async function showRefusal(window: BrowserWindow | null, sentence: string): Promise<void> {
  await showBox(window, { type: 'error', message: sentence })
}

const showBox = (window: BrowserWindow | null, box: MessageBoxOptions) =>
  window === null ? dialog.showMessageBox(box) : dialog.showMessageBox(window, box)
