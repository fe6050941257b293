// Saves as most programs do: opens the file, which empties it, and writes. The tests must see what that loses.
import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'

const [file = ''] = process.argv.slice(2)
const text = JSON.stringify(JSON.parse(readFileSync(file, 'utf8')), null, 2)
const bytes = Buffer.from(`${text}\n`)
const target = openSync(file, 'w')
writeSync(target, bytes, 0, bytes.length, 0)
closeSync(target)
