/** What the page's own scripts never see: the two ways between it and the test, under these names until they are taken. */
export const INVOKE = 'standInInvoke'
export const PATH_OF = 'standInPathOf'
export const SIGNAL = 'stand-in:signal'

/**
 * A script to run before a page's own: runs a preload as Electron's sandbox would, with `electron` and a bare
 * `process`, and nothing else of Node.
 */
export const preloadScript = (preload: string): string =>
  `(${installElectron})((require, module, exports, process) => {${preload}\n}, ${JSON.stringify({ INVOKE, PATH_OF, SIGNAL })})`

type Preload = (require: (name: string) => unknown, module: object, exports: object, process: object) => void
type Names = Readonly<Record<'INVOKE' | 'PATH_OF' | 'SIGNAL', string>>

/** Runs in the page: it can use nothing from outside itself. */
function installElectron(preload: Preload, names: Names): void {
  const take = (name: string) => {
    const taken: unknown = Reflect.get(globalThis, name)
    Reflect.deleteProperty(globalThis, name)
    return typeof taken === 'function' ? taken : () => undefined
  }
  const invoke = take(names.INVOKE)
  if (window !== top) return
  const listeners = new Map<string, Set<(event: object, what: unknown) => void>>()
  addEventListener(names.SIGNAL, (event) => {
    if (!(event instanceof CustomEvent)) return
    const { channel, what } = event.detail
    for (const listener of listeners.get(channel) ?? []) listener({}, what)
  })
  const electron = {
    ipcRenderer: {
      async invoke(channel: string, ask: unknown) {
        const { value, error } = await invoke(channel, structuredClone(ask))
        if (error !== undefined) throw new Error(`Error invoking remote method '${channel}': Error: ${error}`)
        return value
      },
      on(channel: string, listener: (event: object, what: unknown) => void) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      off: (channel: string, listener: (event: object, what: unknown) => void) =>
        listeners.get(channel)?.delete(listener),
    },
    contextBridge: {
      exposeInMainWorld(name: string, api: object) {
        if (name in globalThis) throw new Error('Cannot bind an API on top of an existing property')
        Object.defineProperty(globalThis, name, { value: Object.freeze(api), enumerable: true })
      },
    },
    // A page's own files lie nowhere; one that a test drops has the path that it was given.
    webUtils: { getPathForFile: (file: File) => Reflect.get(file, names.PATH_OF) ?? '' },
  }
  const module = { exports: {} }
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`module not found: ${name}`)
    return electron
  }
  preload(require, module, module.exports, { platform: 'linux' })
}
