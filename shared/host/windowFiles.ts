// How the built window is served: by Electron under a scheme of its own, by the command line to a browser.
// Both give the same files the same types and the same policy.

/**
 * The content security policy of every response. `wasm-unsafe-eval` lets WebAssembly compile and nothing else;
 * inline styles are what React Flow places its cards with.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  argmap: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  ttf: 'font/ttf',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
}

/** The headers of a response that carries the file of this name. */
export function headersFor(name: string): Readonly<Record<string, string>> {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'content-type': types[ending] ?? 'application/octet-stream',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  }
}

/**
 * The parts of the path, inside the window's folder, that an address path such as `/assets/a.js` names;
 * `/` is the start page. Null for one that could name anything else.
 */
export function pathInside(pathname: string): readonly string[] | null {
  const parts = decoded(pathname)?.split('/').slice(1)
  if (parts === undefined) return null
  if (parts.length === 1 && parts[0] === '') return ['index.html']
  return parts.every(isPlainName) ? parts : null
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

// A backslash and a colon part paths on Windows; a NUL ends them for the system.
const isPlainName = (part: string) =>
  part !== '' && part !== '.' && part !== '..' && !['\\', ':', '\0'].some((mark) => part.includes(mark))
