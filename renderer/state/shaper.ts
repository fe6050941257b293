import { createShaper } from '../../shared/diagram/measure/harfbuzz.ts'
import { loadBundled } from './bundled.ts'

/** This thread's own; it brings harfbuzz, and loads each font when a text first needs it. */
export const shaper = createShaper((face) => loadBundled(`${face}.ttf`))

// The first map will need its fonts; where they fail to come now, opening it asks again and says so.
shaper.prepare([]).catch(() => {})
