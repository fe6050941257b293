import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

const root = path.join(import.meta.dirname, '..')

/** A package that the program is built of. */
export interface Dependency {
  readonly name: string
  readonly version: string
  /** As its package says, SPDX. */
  readonly licence: string
  /** The text that it asks to be handed on; empty where it brings none. */
  readonly text: string
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: true; readonly license?: string }>
  >
}

/** All packages that the built program may hold, by name: those of the lock that are not for development alone. */
export function dependencies(): readonly Dependency[] {
  const { packages }: Lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(packages).flatMap(([folder, { version = '', dev, license = '' }]): Dependency[] => {
    const name = folder.replace(/^.*node_modules\//, '')
    if (folder === '' || dev === true) return []
    return [{ name, version, licence: license, text: textIn(path.join(root, folder)) }]
  })
}

function textIn(folder: string): string {
  try {
    const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(name))
    return file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim()
  } catch {
    // Not for this system, so not in what is built here.
    return ''
  }
}

/** Puts the licences of all packages that the program is built of beside the window. */
export function licences(): Plugin {
  return {
    name: 'licences',
    writeBundle(options) {
      if (this.environment.name !== 'client') return
      const parts = dependencies().map(
        ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}`,
      )
      writeFileSync(path.join(options.dir ?? '', 'bundled/licences.txt'), `${parts.join('\n\n———\n\n')}\n`)
    },
  }
}
