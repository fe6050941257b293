import module from 'node:module'
import { setFlagsFromString } from 'node:v8'

// Newer versions of Node keep what they compiled for the next run, but only of what is loaded from here on.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache()

// Most runs end within half a second, and to optimise a function, JavaScript or WebAssembly, takes as long as to run it
// a while. So only what runs much longer than usual is optimised. An engine without these settings would complain.
if (/^1[1-4]\./.test(process.versions.v8))
  setFlagsFromString('--interrupt-budget=1000000 --wasm-tiering-budget=200000000')

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
