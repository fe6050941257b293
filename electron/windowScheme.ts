import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol } from 'electron'
import { headersFor, pathInside } from '../shared/host/windowFiles.ts'

const SCHEME = 'app'
const HOST = 'rejoinder'
const WINDOW_FOLDER = path.join(import.meta.dirname, '../renderer')

/** The origin of our own windows, and of nothing else. */
export const WINDOW_ORIGIN = `${SCHEME}://${HOST}`

/** Makes the scheme's pages an origin of their own, like those of the web. Must be called before the app is ready. */
export function registerWindowScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built window, and no other file. */
export function serveWindow(): void {
  protocol.handle(SCHEME, async ({ method, url }) => {
    const { host, pathname } = new URL(url)
    const parts = host === HOST && method === 'GET' ? pathInside(pathname) : null
    const name = parts?.at(-1) ?? ''
    const body = parts === null ? null : await contentOf(path.join(WINDOW_FOLDER, ...parts))
    return new Response(body, { status: body === null ? 404 : 200, headers: headersFor(name) })
  })
}

async function contentOf(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readFile(file)
  } catch {
    return null
  }
}
