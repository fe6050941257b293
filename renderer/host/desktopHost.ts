import { RejoinderError } from '../../shared/errors.ts'
import type { HostBridge, Reply } from '../../shared/host/channels.ts'
import type { Host } from '../../shared/host/host.ts'
import { readDropped } from './readDropped.ts'

/** The desktop, over the preload's bridge. */
export const desktopHost = (bridge: HostBridge): Host => ({
  kind: 'desktop',
  platform: bridge.platform,
  initialFile: async () => answerIn(await bridge.initialFile()),
  openFile: async () => answerIn(await bridge.openFile()),
  openDropped: async (file) => {
    const reply = await bridge.openDropped(file)
    return reply === null ? await readDropped(file) : answerIn(reply)
  },
  saveFile: async (...asked) => answerIn(await bridge.saveFile(...asked)),
  saveFileAs: async (...asked) => answerIn(await bridge.saveFileAs(...asked)),
  exportFile: async (...asked) => answerIn(await bridge.exportFile(...asked)),
  recentFiles: async () => answerIn(await bridge.recentFiles()),
  peekRecent: async (token) => answerIn(await bridge.peekRecent(token)),
  openRecent: async (token) => answerIn(await bridge.openRecent(token)),
  forgetRecent: async (token) => answerIn(await bridge.forgetRecent(token)),
  newWindow: async () => {
    answerIn(await bridge.newWindow())
    return true
  },
  startsEmpty: new URLSearchParams(location.search).has('new'),
  onClosing: (mayClose) => bridge.onClosing(mayClose),
  showTitle: (title, unsaved, handle) => bridge.showTitle(title, unsaved, handle),
  onCommand: (run) => bridge.onCommand(run),
  onFile: (open) => bridge.onFile(open),
})

function answerIn<Value>(reply: Reply<Value>): Value {
  if (!reply.done) throw new RejoinderError(reply.refusal)
  return reply.value
}
