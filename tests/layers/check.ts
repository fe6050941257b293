import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { everywhere, impure, layers, packages } from './table.ts'

// A statement that ends in `from '…'` (braces may span lines), a bare `import '…'`, or a dynamic `import('…')`.
const IMPORT = /(?:^\s*import\s*|^\s*(?:import|export)\b[^'"`;=]*?\bfrom\s*|\bimport\s*\(\s*)(['"])([^'"\n]+)\1/gm
const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g

const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`)

/** The layer that a file (from the project's root) belongs to: the longest that holds it. */
function layerOf(file: string): string | undefined {
  const holders = Object.keys(layers).filter((layer) => within(file, layer))
  return holders.sort((a, b) => b.length - a.length)[0]
}

function faultOfImport(file: string, layer: string, imported: string): string | null {
  if (!imported.startsWith('.')) {
    const allowed = packages[layer]
    const isAllowed = allowed === undefined || allowed.some((name) => within(imported, name))
    return isAllowed ? null : `${file} imports the package ${imported}; ${layer} may not`
  }
  const target = path.posix.join(path.posix.dirname(file), imported)
  const open = [layer, ...(layers[layer] ?? []), ...everywhere]
  return open.some((folder) => within(target, folder)) ? null : `${file} imports ${target}; ${layer} may not`
}

/** What is wrong with one file by the law of imports, a sentence each. `file` is its path from the root. */
export function faultsOf(file: string, source: string): string[] {
  const layer = layerOf(file)
  if (layer === undefined || /\.test\.tsx?$/.test(file)) return []
  const code = source.replace(COMMENT, '')
  const faults = [...code.matchAll(IMPORT)].map(([, , imported = '']) => faultOfImport(file, layer, imported))
  if (file.startsWith('shared/')) {
    for (const pattern of impure) {
      const [found] = pattern.exec(code) ?? []
      if (found !== undefined) faults.push(`${file} uses ${found}: shared code is pure`)
    }
  }
  return faults.filter((fault) => fault !== null)
}

/** The faults of every source file under a project's root. */
export function faultsUnder(root: string): string[] {
  const tops = [...new Set(Object.keys(layers).map((layer) => layer.split('/')[0] ?? layer))]
  return tops.flatMap((top) => {
    const files = readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
    return files
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.posix.join(top, file.replaceAll('\\', '/')))
      .flatMap((file) => faultsOf(file, readFileSync(path.join(root, file), 'utf8')))
  })
}
