import path from 'node:path'
import { app, BrowserWindow, session, shell, type WebContents, type WebPreferences } from 'electron'
import { mayOpenOutside } from './host/dialogs.ts'
import { note } from './log/log.ts'
import { WINDOW_ORIGIN } from './windowScheme.ts'

/** What a page may do that is only read: nothing. */
export const confined: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  // Everywhere but on macOS, Electron fetches its dictionaries from the network.
  spellcheck: process.platform === 'darwin',
}

/** What a map's page may do: nothing but what the preload gives it. */
export const webPreferences: WebPreferences = {
  ...confined,
  preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
}

// A menu of the page's own pastes by reading the clipboard; the system's keys and menu bring an event with it.
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write', 'clipboard-read'])

// Of these only our own scheme reaches past the page, and it reads nothing but the window's folder.
const ALLOWED_PROTOCOLS: ReadonlySet<string> = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** An address of our own scheme under which nothing lies. */
const NOWHERE = `${WINDOW_ORIGIN}/nowhere/`

/** Binds every page that this program will ever show. Must be called before the app is ready. */
export function confinePages(): void {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => confine(contents))
}

/** Binds the session that all windows share: no permission, no device, no network. Needs the app to be ready. */
export function confineSession(): void {
  const shared = session.defaultSession
  shared.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) => {
    const allowed = isAllowed(permission, originOf(requestingUrl))
    if (!allowed) note(`A permission was refused: ${permission}`)
    decide(allowed)
  })
  shared.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, originOf(origin)))
  shared.setDevicePermissionHandler(() => false)
  shared.setSpellCheckerEnabled(process.platform === 'darwin')
  // Should anything turn the spelling on, its dictionaries are looked for where nothing answers.
  shared.setSpellCheckerDictionaryDownloadURL(NOWHERE)
  shared.webRequest.onBeforeRequest(({ url }, decide) => {
    const protocol = protocolOf(url)
    const cancel = !ALLOWED_PROTOCOLS.has(protocol)
    if (cancel) note(`A request was refused: ${protocol}`)
    decide({ cancel })
  })
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    if (isOutside(url)) void openOutside(contents, url)
    return { action: 'deny' }
  })
  contents.on('will-navigate', (event) => {
    note('A page was kept from leaving.')
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

const isAllowed = (permission: string, origin: string) =>
  ALLOWED_PERMISSIONS.has(permission) && origin === WINDOW_ORIGIN

/** What the person's browser or mail program may show; any other scheme could start a program. */
const isOutside = (url: string) => ['https:', 'mailto:'].includes(protocolOf(url))

async function openOutside(contents: WebContents, url: string): Promise<void> {
  const window = BrowserWindow.fromWebContents(contents)
  // Such an address may come from a map that somebody else made.
  if (window !== null && (await mayOpenOutside(window, url))) await shell.openExternal(url)
}

const protocolOf = (url: string) => (URL.canParse(url) ? new URL(url).protocol : '')

// The URL class calls the origin of a scheme that it doesn't know `null`.
function originOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
