import { app } from './app.ts'
import type { Served } from './contract.ts'
import { note } from './test.ts'

type Decide = (allowed: boolean) => void
type AskPermission = (contents: null, permission: string, decide: Decide, details: { requestingUrl: string }) => void
type CheckPermission = (contents: null, permission: string, origin: string) => boolean
type Filter = (details: { url: string }, decide: (answer: { cancel?: boolean }) => void) => void
type Serve = (request: Request) => Promise<Response>

const schemes = new Map<string, Serve>()
const standard = new Set<string>()
let askPermission: AskPermission = (_contents, _permission, decide) => decide(true)
let checkPermission: CheckPermission = () => true
let filter: Filter = (_details, decide) => decide({})

export const protocol = {
  registerSchemesAsPrivileged(registered: readonly { scheme: string; privileges: { standard?: boolean } }[]): void {
    if (app.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of registered) if (privileges.standard) standard.add(scheme)
  },
  handle(scheme: string, serve: Serve): void {
    // A scheme that isn't standard gives its pages no origin, and relative addresses lead nowhere.
    if (!standard.has(scheme)) throw new Error(`The scheme ${scheme} was not registered as standard.`)
    schemes.set(scheme, serve)
  },
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (handle: AskPermission) => {
      askPermission = handle
    },
    setPermissionCheckHandler: (handle: CheckPermission) => {
      checkPermission = handle
    },
    setDevicePermissionHandler: () => undefined,
    setSpellCheckerEnabled: (enabled: boolean) => note('spelling', enabled),
    setSpellCheckerDictionaryDownloadURL: (url: string) => note('dictionaries', url),
    webRequest: {
      onBeforeRequest: (handle: Filter) => {
        filter = handle
      },
    },
  },
}

/** What a page gets for a request; null when it is forbidden, or nobody serves its scheme. */
export async function serve(url: string): Promise<Served | null> {
  const cancelled = await new Promise<boolean>((done) => filter({ url }, ({ cancel = false }) => done(cancel)))
  const answer = schemes.get(new URL(url).protocol.slice(0, -1))
  if (cancelled || answer === undefined) return null
  const response = await answer(new Request(url))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  }
}

/** Whether a permission is given when a page asks for it, and when the browser checks it. */
export function permits(permission: string, origin: string): readonly [asked: boolean, checked: boolean] {
  let asked = false
  const decide = (allowed: boolean) => {
    asked = allowed
  }
  askPermission(null, permission, decide, { requestingUrl: `${origin}/index.html` })
  return [asked, checkPermission(null, permission, origin)]
}
