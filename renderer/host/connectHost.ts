import type { HostBridge } from '../../shared/host/channels.ts'
import type { Host } from '../../shared/host/host.ts'
import { browserHost } from './browserHost.ts'
import { desktopHost } from './desktopHost.ts'

declare global {
  /** Put there by the preload; none in a browser's tab. */
  var rejoinderHost: HostBridge | undefined
}

/** The machine that this window runs on: the desktop, or a browser. */
export const connectHost = (): Host =>
  globalThis.rejoinderHost === undefined ? browserHost() : desktopHost(globalThis.rejoinderHost)
