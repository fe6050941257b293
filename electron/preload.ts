// Runs beside the page, in a sandbox: it sees no Node and must be one CommonJS file. Of the contract it takes
// the types alone, so that it stays small enough to be read whole.
import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Answer, Ask, Channels, HostBridge, Reply, Signals } from '../shared/host/channels.ts'

type ChannelOf<Name> = Extract<Channels[keyof Channels], { readonly name: Name }>

const ask = <Name extends Channels[keyof Channels]['name']>(
  name: Name,
  what: Ask<ChannelOf<Name>>,
): Promise<Reply<Answer<ChannelOf<Name>>>> => ipcRenderer.invoke(name, what)

function listen<Name extends keyof Signals>(name: Name, hear: (what: Signals[Name]) => void): () => void {
  const listener = (_event: IpcRendererEvent, what: Signals[Name]) => hear(what)
  ipcRenderer.on(name, listener)
  return () => ipcRenderer.off(name, listener)
}

const platforms: Readonly<Record<string, HostBridge['platform']>> = { darwin: 'mac', win32: 'windows' }

const bridge: HostBridge = {
  platform: platforms[process.platform] ?? 'linux',
  initialFile: () => ask('file.initial', undefined),
  openFile: () => ask('file.open', undefined),
  openDropped: async (file) => {
    const path = file instanceof File ? webUtils.getPathForFile(file) : ''
    return path === '' ? null : await ask('file.dropped', { path })
  },
  saveFile: (handle, bytes, evenIfChanged) => ask('file.save', { handle, bytes, evenIfChanged }),
  readAgain: (handle) => ask('file.again', handle),
  revealFile: () => ask('file.reveal', undefined),
  openCopies: () => ask('file.copies', undefined),
  versions: (handle) => ask('file.versions', handle),
  readVersion: (handle, savedAt) => ask('file.version', { handle, savedAt }),
  saveFileAs: (name, bytes) => ask('file.saveAs', { name, bytes }),
  exportFile: (name, kind, bytes) => ask('file.export', { name, kind, bytes }),
  keepUnsaved: (name, handle, bytes) => ask('unsaved.keep', { name, handle, bytes }),
  dropUnsaved: () => ask('unsaved.drop', undefined),
  unsavedMaps: () => ask('unsaved.list', undefined),
  peekUnsaved: (token) => ask('unsaved.peek', token),
  openUnsaved: (token) => ask('unsaved.open', token),
  forgetUnsaved: (token) => ask('unsaved.forget', token),
  recentFiles: () => ask('recent.list', undefined),
  peekRecent: (token) => ask('recent.peek', token),
  openRecent: (token) => ask('recent.open', token),
  forgetRecent: (token) => ask('recent.forget', token),
  showHelp: (page) => ask('help.show', page),
  showLog: () => ask('log.show', undefined),
  newWindow: () => ask('window.new', undefined),
  onClosing: (mayClose) =>
    listen('window.closing', async () => {
      void ask('window.close', 'asking')
      void ask('window.close', (await mayClose()) ? 'close' : 'stay')
    }),
  showTitle: (title, unsaved, handle) => void ask('window.title', { title, unsaved, handle }),
  showKeys: (own) =>
    void ask(
      'keys.show',
      own.map(([command, keys]) => [command, keys]),
    ),
  onCommand: (run) => listen('command.chosen', run),
  onFileChanged: (hear) => listen('file.changed', ({ handle, what }) => hear(handle, what)),
  onFileCopied: (hear) => listen('file.copied', ({ handle, copy }) => hear(handle, copy)),
  onFile: (open) => listen('file.handed', open),
}

contextBridge.exposeInMainWorld('rejoinderHost', bridge)
