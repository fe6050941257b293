import module from 'node:module'

// Newer versions of Node keep what they compiled for the next run, but only of what is loaded from here on.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache()

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
