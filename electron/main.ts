import path from 'node:path'
import { app } from 'electron'
import { z } from '../shared/zod.ts'
import { guardUnsaved } from './closing.ts'
import { reviveCrashed } from './crashes.ts'
import { answerWindows } from './host/answers.ts'
import { finishWritesBeforeQuitting } from './host/inTurn.ts'
import { loadRecents } from './host/recents.ts'
import { unsavedMaps } from './host/unsaved.ts'
import { noteFaults } from './log/faults.ts'
import { showMenus } from './menus.ts'
import { confinePages, confineSession } from './security.ts'
import { runVerb, verbAsked } from './verbs.ts'
import { loadWindowPlace } from './windowPlace.ts'
import { registerWindowScheme, serveWindow } from './windowScheme.ts'
import { bringUp, handOver, openWindow } from './windows.ts'

/** The paths of the files to open. They are resolved here, since a second start may lie in another folder. */
const files = process.argv
  // In development the project's folder stands before them.
  .slice(app.isPackaged ? 1 : 2)
  .filter((argument, index) => !argument.startsWith('-') && !(index === 0 && argument === 'open'))
  .map((argument) => path.resolve(argument))

/** What a second start tells the program that runs already. */
const handedOver = z.object({ files: z.array(z.string()) })

const verb = verbAsked()
if (verb !== null) void runVerb(verb)
else if (app.requestSingleInstanceLock({ files })) start()
else app.quit()

function start(): void {
  noteFaults()
  registerWindowScheme()
  confinePages()
  guardUnsaved()
  reviveCrashed()
  finishWritesBeforeQuitting()
  const begun = app.whenReady().then(begin)
  app.on('second-instance', async (_event, _arguments, _folder, told) => {
    await begun
    await receive(handedOver.parse(told).files)
  })
  // macOS hands files over by an event, the first of them before the program is ready.
  app.on('open-file', async (event, file) => {
    event.preventDefault()
    await begun
    await receive([file])
  })
  app.on('activate', async () => {
    await begun
    bringUp()
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
}

async function begin(): Promise<void> {
  confineSession()
  serveWindow()
  answerWindows()
  await Promise.all([loadRecents(showMenus), loadWindowPlace()])
  showMenus()
  for (const file of new Set(files)) openWindow({ file })
  // What was not saved when the program ended is offered there.
  if (files.length === 0 || (await unsavedMaps()).length > 0) openWindow('start')
}

async function receive(handed: readonly string[]): Promise<void> {
  if (handed.length === 0) bringUp()
  for (const file of new Set(handed)) await handOver(file)
}
