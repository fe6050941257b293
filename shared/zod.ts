// zod compiles its validators with `new Function` unless told not to, and the window's content security
// policy forbids that. The setting must come before any schema, so every schema takes `z` from here.
import * as z from 'zod/mini'

z.config({ jitless: true })

export { z }
