import { readFileSync } from 'node:fs'
import { SAMPLE } from '../cli/run.ts'

/** A map as `rejoinder format` writes it, and the same on one line. */
export const canonicalText = readFileSync(SAMPLE, 'utf8')
export const compactText = JSON.stringify(JSON.parse(canonicalText))
