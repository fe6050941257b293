import { constants } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { nodeDisk } from '../../shared/host/nodeDisk.ts'

/** The real file system. */
export const disk = nodeDisk({ fs, path, constants, platform: process.platform })
