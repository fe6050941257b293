// Imported before the program: makes `electron` the stand-in, which was built to the address in STAND_IN, and the
// system the one in STAND_IN_PLATFORM, if any.
import module from 'node:module'

const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(process.env.STAND_IN)}, shortCircuit: true } : next(name, context)`
if (process.env.STAND_IN_PLATFORM) Object.defineProperty(process, 'platform', { value: process.env.STAND_IN_PLATFORM })
// A packaged program is its own runtime: no script stands before its arguments.
if (process.env.STAND_IN_PACKAGED) process.argv.splice(1, 1)
module.register(`data:text/javascript,${encodeURIComponent(hook)}`)
