import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { nodeDisk } from '../shared/host/nodeDisk.ts'
import { nodeLock } from '../shared/host/nodeLock.ts'
import type { Saving } from '../shared/host/save.ts'

/** The real file system. */
export const disk = nodeDisk({ fs, path, constants, platform: process.platform })

let names = 0
const newName = () => `${process.pid}-${Date.now()}-${++names}`

/** A file name that nothing else uses. */
export const temporaryName = () => `.rejoinder-${newName()}.tmp`

const lock = nodeLock({
  ...{ disk, mkdir: fs.mkdir, join: path.join, tmpdir, process, newName, wait: setTimeout },
  // Most verbs save nothing, and need not wait for this module.
  digest: async (text) => (await import('node:crypto')).createHash('sha256').update(text).digest('hex'),
})

/** What a save takes from this machine. */
export const saving = (): Saving => ({ temporaryName: temporaryName(), wait: setTimeout, lock })
