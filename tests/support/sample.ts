import { readFileSync } from 'node:fs'
import { parseMap } from '../../shared/document/file/parse.ts'

const file = new URL('../../fixtures/maps/fentanyl-dispute/fentanyl-dispute.argmap', import.meta.url)

export const sampleText = readFileSync(file, 'utf8')
/** The sample, which opens without a problem. */
export const { map: sample, problems: sampleProblems } = parseMap(sampleText)
