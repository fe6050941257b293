import type { PictureAsk } from './pictureAsk.ts'

// harfbuzz keeps a module that imports it waiting, and what is posted meanwhile would be lost: so this one listens first.
const making = import('./pictureMaking.ts')
// The window hears of what fails here, but not of a promise that does.
making.catch(reportError)

addEventListener('message', async ({ data }: MessageEvent<PictureAsk>) => (await making).take(data))
