import { RejoinderError } from '../../shared/errors.ts'
import type { HostBridge, Reply } from '../../shared/host/channels.ts'
import { refuseLargePicture } from '../../shared/host/fileLimit.ts'
import { offeredName } from '../../shared/host/fileName.ts'
import type { Host } from '../../shared/host/host.ts'
import { holdUnsaved } from './holdUnsaved.ts'
import { readDropped } from './readDropped.ts'

/** The desktop, over the preload's bridge. */
export function desktopHost(bridge: HostBridge): Host {
  let hasUnsaved = false
  return {
    kind: 'desktop',
    platform: bridge.platform,
    initialFile: async () => answerIn(await bridge.initialFile()),
    openFile: async () => answerIn(await bridge.openFile()),
    openDropped: async (file) => {
      const reply = await bridge.openDropped(file)
      return reply === null ? await readDropped(file) : answerIn(reply)
    },
    saveFile: async (...asked) => answerIn(await bridge.saveFile(...asked)),
    readAgain: async (handle) => answerIn(await bridge.readAgain(handle)),
    revealFile: async () => answerIn(await bridge.revealFile()),
    openCopies: async () => answerIn(await bridge.openCopies()),
    versions: async (handle) => answerIn(await bridge.versions(handle)),
    readVersion: async (...asked) => answerIn(await bridge.readVersion(...asked)),
    saveFileAs: async (name, bytes) => answerIn(await bridge.saveFileAs(offeredName(name), bytes)),
    exportFile: async (fileName, { name, extensions, mime }, bytes) => {
      refuseLargePicture(bytes.length)
      // A format is a kind of file too, but what it does can't be sent to another program.
      return answerIn(await bridge.exportFile(offeredName(fileName), { name, extensions, mime }, bytes))
    },
    keepUnsaved: async (...asked) => answerIn(await bridge.keepUnsaved(...asked)),
    dropUnsaved: async () => answerIn(await bridge.dropUnsaved()),
    unsavedMaps: async () => answerIn(await bridge.unsavedMaps()),
    peekUnsaved: async (token) => answerIn(await bridge.peekUnsaved(token)),
    openUnsaved: async (token) => answerIn(await bridge.openUnsaved(token)),
    forgetUnsaved: async (token) => answerIn(await bridge.forgetUnsaved(token)),
    recentFiles: async () => answerIn(await bridge.recentFiles()),
    peekRecent: async (token) => answerIn(await bridge.peekRecent(token)),
    openRecent: async (token) => answerIn(await bridge.openRecent(token)),
    forgetRecent: async (token) => answerIn(await bridge.forgetRecent(token)),
    showHelp: async (page) => answerIn(await bridge.showHelp(page)),
    showLog: async () => answerIn(await bridge.showLog()),
    newWindow: async () => {
      answerIn(await bridge.newWindow())
      return true
    },
    startsEmpty: new URLSearchParams(location.search).has('new'),
    onClosing: (mayClose) => {
      const stops = [bridge.onClosing(mayClose), holdUnsaved(() => hasUnsaved)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    showTitle: (title, unsaved, handle) => {
      hasUnsaved = unsaved
      bridge.showTitle(title, unsaved, handle)
    },
    showKeys: (own) => bridge.showKeys(own),
    onCommand: (run) => bridge.onCommand(run),
    onFileChanged: (hear) => bridge.onFileChanged(hear),
    onFileCopied: (hear) => bridge.onFileCopied(hear),
    onFile: (open) => bridge.onFile(open),
  }
}

function answerIn<Value>(reply: Reply<Value>): Value {
  if (!reply.done) throw new RejoinderError(reply.refusal)
  return reply.value
}
