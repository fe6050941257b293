import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** What the command line does by itself; `open`, and a file alone, is the window's. */
const VERBS: ReadonlySet<string> = new Set([
  ...['export', 'layout', 'check', 'convert', 'format', 'formats', 'help'],
  ...['--help', '-h', '--version', '-V'],
])

/** The arguments of a verb that the packaged program is started with; null where it is to open windows. */
export function verbAsked(): readonly string[] | null {
  const asked = process.argv.slice(1)
  return app.isPackaged && VERBS.has(asked[0] ?? '') ? asked : null
}

/** Hands over to the command line, which lies beside in the package, and ends with its exit code. */
export async function runVerb(asked: readonly string[]): Promise<void> {
  const program = pathToFileURL(path.join(import.meta.dirname, '../cli/main.js')).href
  const { main }: { main(verb: readonly string[]): Promise<number> } = await import(/* @vite-ignore */ program)
  app.exit(await main(asked))
}
