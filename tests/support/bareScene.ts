import type { Scene } from '../../shared/diagram/scene.ts'
import type { PictureOptions } from '../../shared/formats/format.ts'

/** Nothing is drawn but the ground, for pictures that are looked at for the map that they carry. */
export const bareScene: Scene = {
  ...{ bounds: { x: 0, y: 0, width: 8, height: 8 }, groups: [], cards: [], edges: [], furniture: [] },
  ...{ title: '', language: '', description: '' },
}

export const embedding: PictureOptions = {
  theme: 'light',
  background: 'white',
  scale: 1,
  dpi: 96,
  outlines: false,
  embed: true,
  tile: null,
}
