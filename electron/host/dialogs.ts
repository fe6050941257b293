import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'

// Electron's dialogs start in the same folder every time unless told where the last one ended.
let lastFolder: string | undefined

/** The path that the person chose, or null when they chose none. */
export async function chooseFile(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a map',
    defaultPath: lastFolder ?? app.getPath('documents'),
    filters: [
      { name: 'Argument maps', extensions: ['argmap', 'json'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  })
  const [chosen] = filePaths
  if (chosen === undefined) return null
  lastFolder = path.dirname(chosen)
  return chosen
}

/** Shows a sentence that no page could show, since it concerns a file which never reached one. */
export async function showRefusal(window: BrowserWindow, sentence: string): Promise<void> {
  await dialog.showMessageBox(window, { type: 'error', message: sentence })
}
