import type { PictureAsk } from './pictureAsk.ts'

// harfbuzz keeps a module that imports it waiting, and what is posted meanwhile would be lost: so this one listens first.
const making = import('./pictureMaking.ts')

addEventListener('message', async ({ data }: MessageEvent<PictureAsk>) => (await making).take(data))
