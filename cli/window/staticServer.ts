import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import path from 'node:path'
import { headersFor, pathInside } from '../../shared/host/windowFiles.ts'

export interface ServedWindow {
  /** What to open in a browser. */
  readonly address: string
  close(): void
}

/**
 * Serves the built window in `folder` to the browsers of this computer, on a free port of the loopback address.
 * The file to open, if any, is the one other file that it gives. The address begins with a secret, so that
 * neither another person's program nor a page of the web can guess it.
 */
export async function serveWindow(folder: string, opened: string | null): Promise<ServedWindow> {
  const secret = randomBytes(16).toString('hex')
  const server = createServer(async (request, response) => {
    const parts = request.headers.host === host ? partsAsked(request, secret) : null
    const file = parts === null ? null : fileFor(parts, folder, opened)
    const body = file === null ? null : await contentOf(file)
    response.writeHead(body === null ? 404 : 200, headersFor(parts?.at(-1) ?? '')).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.')
  // A page of the web whose name was made to lead here asks with its own name as the host.
  const host = `127.0.0.1:${bound.port}`
  const query = opened === null ? '' : `?${new URLSearchParams({ open: 'file', name: path.basename(opened) })}`
  return {
    address: `http://${host}/${secret}/${query}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function partsAsked({ method, url = '' }: IncomingMessage, secret: string): readonly string[] | null {
  const [pathname = ''] = url.split('?')
  return method === 'GET' && pathname.startsWith(`/${secret}/`) ? pathInside(pathname.slice(secret.length + 1)) : null
}

const fileFor = (parts: readonly string[], folder: string, opened: string | null): string | null =>
  parts.length === 1 && parts[0] === 'opened.argmap' ? opened : path.join(folder, ...parts)

async function contentOf(file: string): Promise<Uint8Array | null> {
  try {
    return await readFile(file)
  } catch {
    return null
  }
}
