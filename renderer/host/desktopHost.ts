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
  showTitle: (title, unsaved) => bridge.showTitle(title, unsaved),
  onCommand: (run) => bridge.onCommand(run),
  onFile: (open) => bridge.onFile(open),
})

function answerIn<Value>(reply: Reply<Value>): Value {
  if (!reply.done) throw new RejoinderError(reply.refusal)
  return reply.value
}
