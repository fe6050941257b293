// Imported before the program: makes `electron` the stand-in, which was built to the address in STAND_IN.
import module from 'node:module'

const hook = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(process.env.STAND_IN)}, shortCircuit: true } : next(name, context)`
module.register(`data:text/javascript,${encodeURIComponent(hook)}`)
